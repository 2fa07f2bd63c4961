/** An account with people in it, reached as each of them: what the tests about identity begin with. */
import type { AddressInfo } from 'node:net'
import type { MemberId } from '@coterm/core/ids.ts'
import type { Role } from '@coterm/core/permissions.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Client, CotermError, createClient } from '@coterm/sdk'
import { buildServer } from '../../src/http/server.ts'
import { type DependencyOptions, dependencies } from '../../src/main.ts'
import type { OperationDeps } from '../../src/operations/operation.ts'
import type { Database } from '../../src/store/database.ts'
import { findMembersByEmail } from '../../src/store/members.ts'
import { createApiKey, createSession } from '../../src/store/secrets.ts'

export type SignedIn = { readonly coterm: Client; readonly cookie: string; readonly id: MemberId }

export type PeopleStage = {
  readonly deps: OperationDeps
  readonly url: string
  readonly vendor: Client
  addAccount(people: Readonly<Record<string, Role>>): Promise<{ account: string; subscription: string }>
  signIn(email: string, at?: Instant): Promise<SignedIn>
  clientWith(cookie: string): Client
  stop(): Promise<void>
}

/** People are named by the part of their address before `@studio.example`. */
export async function setPeopleStage(
  database: Database,
  options: Partial<DependencyOptions> = {},
): Promise<PeopleStage> {
  const address = { url: '' }
  const deps = dependencies(database, { development: false, publicUrl: () => address.url, ...options })
  const server = await buildServer(deps, { portal: null, logLevel: 'error' })
  await server.listen({ host: '127.0.0.1', port: 0 })
  // A name, since passkeys are bound to one.
  const url = `http://localhost:${(server.server.address() as AddressInfo).port}`
  address.url = url
  const apiKey = await createApiKey(database.kysely, { name: 'test' }, deps.clock.now())
  const vendor = createClient({ baseUrl: url, apiKey })
  const place = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
  const prices = [{ term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' }]
  const catalog = { products: [{ id: 'drawing', name: 'Drawing', prices }] }
  const seller = (await vendor.createSeller({ name: 'Main', ...place, catalog })).id
  const clientWith = (cookie: string) => {
    const withCookie: typeof fetch = (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } })
    return createClient({ baseUrl: url, fetch: withCookie })
  }
  return {
    ...{ deps, url, vendor, clientWith },
    async addAccount(people) {
      const members = Object.entries(people).map(([name, role]) => ({ name, email: `${name}@studio.example`, role }))
      const clock = (await vendor.createTestClock({ name: 'people', today: '2026-09-13' })).id
      const account = await vendor.createAccount({
        ...{ seller, name: 'Studio', country: 'US', kind: 'business', testClock: clock, members },
        paymentMethods: [{ kind: 'card' }],
      })
      const subscription = await vendor.importSubscription({
        ...{ account: account.id, product: 'drawing', term: 'P1Y', seats: 2, start: '2026-04-01', unitPrice: '420.00' },
        paymentMethod: account.paymentMethods[0]?.id ?? null,
      })
      return { account: account.id, subscription: subscription.id }
    },
    async signIn(name, at = deps.clock.now()) {
      const [member] = await findMembersByEmail(database.kysely, `${name}@studio.example`)
      if (!member) throw new Error(`${name} is no member`)
      const expiresAt = (deps.clock.now() + 3_600_000) as Instant
      const cookie = `coterm_session=${await createSession(database.kysely, member, { expiresAt, at, userAgent: name })}`
      return { coterm: clientWith(cookie), cookie, id: member.id }
    },
    async stop() {
      await server.close()
      await database.close()
    },
  }
}

export async function problemOf(answer: Promise<unknown>) {
  const error = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof CotermError)) throw new Error(`it was answered, or failed otherwise: ${error}`)
  return error.problem
}
