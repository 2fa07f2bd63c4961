/** Makes the demo once; started again, it is found as it was left. */
import { id } from '@coterm/core/ids.ts'
import { scopes } from '@coterm/core/scopes.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { z } from 'zod'
import { createAccount } from '../operations/accounts/create-account.ts'
import type { Operation, OperationDeps } from '../operations/operation.ts'
import { createSeller } from '../operations/sellers/create-seller.ts'
import { updateSellerBranding } from '../operations/sellers/update-seller-branding.ts'
import { importSubscription } from '../operations/subscriptions/import-subscription.ts'
import { createTestClock } from '../operations/test-clocks/create-test-clock.ts'
import type { AccountShape } from '../resources/account.ts'
import { listAccounts } from '../store/create-account.ts'
import { listMembers } from '../store/members.ts'
import { createSignInLink } from '../store/secrets.ts'
import { demoLinks, demoProducts, demoSubscriptions, demoSupport } from './catalog.ts'

const today = '2026-09-13'
const linkDaysValid = 7
/** Who works in the demo's console. */
export const demoOperator = { email: 'sam@vendor.example', name: 'Sam', role: 'admin', language: 'en' } as const

/** True when it was made now; false when the database is in use already. */
export async function createDemo(deps: OperationDeps): Promise<boolean> {
  const [someone] = await listAccounts(deps.database.kysely, { limit: 1 })
  if (someone) return false
  const seller = await ask(deps, createSeller, {
    ...{ name: 'Example Software', country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' },
    catalog: { products: demoProducts },
    policy: { support: demoSupport },
  })
  await updateSellerBranding.handle(
    { ...deps, caller: { kind: 'vendor', scopes }, language: 'en' },
    {
      ...{ params: { seller: seller.id }, query: {} },
      body: { links: demoLinks },
    },
  )
  const clock = await ask(deps, createTestClock, { name: 'Demo', today })
  const account = await ask(deps, createAccount, {
    ...{ seller: seller.id, name: 'Example Studio', country: 'US', kind: 'business', testClock: clock.id },
    members: [{ name: 'Robin', email: 'robin@studio.example' }],
    paymentMethods: [
      { kind: 'card', label: 'Visa •••• 4242' },
      { kind: 'sepa_debit', label: 'SEPA •••• 7034' },
    ],
  })
  const { paymentMethods } = account as unknown as z.output<typeof AccountShape>
  for (const subscription of demoSubscriptions) {
    await ask(deps, importSubscription, { ...subscription, account: account.id, paymentMethod: paymentMethods[0]?.id })
  }
  return true
}

/** A link that signs the demo's member in; null when there is nobody. */
export async function demoSignIn({ database, clock }: OperationDeps): Promise<string | null> {
  const accounts = await listAccounts(database.kysely, { limit: 100 })
  const [member] = accounts.length > 0 ? await listMembers(database.kysely, accounts.at(-1) ?? id('account', '')) : []
  if (!member) return null
  const expiresAt = (clock.now() + linkDaysValid * 86_400_000) as Instant
  return `/sign-in?token=${await createSignInLink(database.kysely, member, { expiresAt })}`
}

// As a request of the vendor would, checked by the same schema.
async function ask(deps: OperationDeps, operation: Operation, body: object): Promise<{ readonly id: string }> {
  const input = { params: {}, query: {}, body: operation.body.parse(body) }
  return (await operation.handle({ ...deps, caller: { kind: 'vendor', scopes }, language: 'en' }, input)) as {
    id: string
  }
}
