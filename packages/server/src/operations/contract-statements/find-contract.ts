/** Which subscription somebody means who does not sign in: by their address, and by what they call the contract. */
import { allows } from '@coterm/core/permissions.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import type { Subscription } from '@coterm/core/subscription/subscription.ts'
import { loadAccount } from '../../store/accounts.ts'
import type { Reader } from '../../store/database.ts'
import { listInvoices } from '../../store/invoices.ts'
import { findMembersByEmail } from '../../store/members.ts'

export type Contract = { readonly known: KnownAccount; readonly subscription: Subscription }

const invoicesMax = 200

/**
 * Only what exactly one subscription of people with this address can be meant by, who may change it themselves; null for
 * everything else, which is for the vendor to read.
 */
export async function findContract(
  reader: Reader,
  { email, contract }: { readonly email: string; readonly contract: string },
): Promise<Contract | null> {
  const members = (await findMembersByEmail(reader, email)).filter(({ role }) => allows(role, 'change_subscriptions'))
  const found: Contract[] = []
  for (const account of new Set(members.map((member) => member.account))) {
    const known = (await loadAccount(reader, account, { lock: false }))?.known
    if (!known) continue
    const live = known.subscriptions.filter(({ status }) => status !== 'cancelled')
    const named = await namedBy(reader, { known, live }, plain(contract))
    found.push(...named.map((subscription) => ({ known, subscription })))
  }
  const [only, ...others] = found
  return only && others.length === 0 ? only : null
}

type Asked = { readonly known: KnownAccount; readonly live: readonly Subscription[] }

async function namedBy(reader: Reader, { known, live }: Asked, text: string): Promise<readonly Subscription[]> {
  const byId = live.filter(({ id }) => plain(id) === text)
  if (byId.length > 0) return byId
  const nameOf = ({ product }: Subscription) => known.catalog.products.find(({ id }) => id === product)?.name ?? product
  const byName = live.filter((each) => plain(nameOf(each)) === text || plain(each.product) === text)
  if (byName.length > 0) return byName
  const invoices = await listInvoices(reader, { account: known.account.id, limit: invoicesMax })
  const billed = invoices.find(({ number }) => plain(number) === text)?.lines.map((line) => line.subscription) ?? []
  return live.filter(({ id }) => billed.includes(id))
}

function plain(text: string): string {
  return text.trim().toLowerCase()
}
