/** Accounts of one seller, each with a subscription that is due for renewal: what a renewal run finds on a big day. */
import type { ProductId } from '@coterm/core/catalog/catalog.ts'
import { nothingDecided } from '@coterm/core/decision.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { money } from '@coterm/core/money/money.ts'
import { scopes } from '@coterm/core/scopes.ts'
import { importedSubscription, type Running } from '@coterm/core/subscription/imported.ts'
import { addDays, type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { parseTerm } from '@coterm/core/time/term.ts'
import { type Instant, startOfDay } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import { fixedClock } from '../packages/server/src/clock.ts'
import { dependencies } from '../packages/server/src/main.ts'
import { createSeller } from '../packages/server/src/operations/sellers/create-seller.ts'
import { loadAccounts } from '../packages/server/src/store/accounts.ts'
import { commit } from '../packages/server/src/store/commit.ts'
import type { Database, Transaction } from '../packages/server/src/store/database.ts'
import type { Due } from '../packages/server/src/store/due.ts'
import { idFromRow, newNumbers } from '../packages/server/src/store/ids.ts'
import { addOtherDays } from './other-days.ts'

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Broken invariant: what the benchmark is made of is there')
  return value
}

const timeZone = 'Europe/Paris'
const started = found(parsePlainDate('2026-03-15'))
/** The day before they are due; everything is said to happen then. */
const today = found(parsePlainDate('2027-03-14'))
export const renewalDate: PlainDate = addDays(today, 1)
export const clock = fixedClock(startOfDay(renewalDate, timeZone))
const batch = 500
const perYear = { product: 'drawing' as ProductId, term: found(parseTerm('P1Y')), anchorDay: 15 }
const price = money(42_000n, found(parseCurrency('EUR')))

export type DueAccounts = {
  /** Makes more, until at least so many are due. */
  ensure(count: number): Promise<void>
  /** So many accounts beside them that are due on other days. */
  addOthers(count: number, onProgress: (text: string) => void): Promise<void>
  /** So many that nobody has taken yet; fewer where there are not enough, null when there are none. */
  take(count: number): readonly Due[] | null
}

export async function dueAccounts(database: Database): Promise<DueAccounts> {
  const seller = await addSeller(database)
  const due: Due[] = []
  return {
    async ensure(count) {
      while (due.length < count) {
        due.push(...(await database.kysely.transaction().execute((transaction) => addAccounts(transaction, seller))))
      }
      // A database in use knows how large its tables are.
      await sql`analyze`.execute(database.kysely)
    },
    async addOthers(count, onProgress) {
      if (count === 0) return
      const [model] = await database.kysely.transaction().execute((transaction) => addAccounts(transaction, seller))
      await addOtherDays(database, { model: found(model).account, count, onProgress })
    },
    take(count) {
      const taken = due.splice(0, count)
      return taken.length === 0 ? null : taken
    },
  }
}

async function addSeller(database: Database): Promise<SellerId> {
  const prices = [{ term: 'P1Y', currency: 'EUR', new: '440.00', renewal: '420.00' }]
  const body = createSeller.body.parse({
    ...{ name: 'Example Software', country: 'FR', currency: 'EUR', timeZone },
    taxRates: [{ country: 'FR', rate: '20' }],
    catalog: { products: [{ id: 'drawing', name: 'Drawing', prices }] },
  })
  const context = {
    ...dependencies(database, { development: false }),
    caller: { kind: 'vendor', scopes },
    language: 'en',
  } as const
  const seller = (await createSeller.handle(context, { params: {}, query: {}, body })) as { id: string }
  return seller.id as SellerId
}

// The accounts as plain rows; their subscriptions by the commit, as an import would.
async function addAccounts(transaction: Transaction, seller: SellerId): Promise<Due[]> {
  const numbers = await newNumbers(transaction, batch * 3)
  const accounts = numbers.slice(0, batch)
  const methods = numbers.slice(batch, batch * 2)
  const at = clock.now()
  await sql`insert into account (id, seller_id, name, country, kind, created_at)
    select id, ${seller}, 'Example Studio', 'FR', 'business', ${new Date(at).toISOString()}::timestamptz
    from unnest(${accounts}::bigint[]) u (id)`.execute(transaction)
  await sql`insert into agenda (account_id, seller_id)
    select id, ${seller} from unnest(${accounts}::bigint[]) u (id)`.execute(transaction)
  const tokens = methods.map((row) => idFromRow('paymentMethod', row))
  await sql`insert into payment_method (account_id, id, position, kind, label, token, is_default)
    select account_id, id, 0, 'card', 'Visa •••• 4242', token, true
    from unnest(${accounts}::bigint[], ${methods}::bigint[], ${tokens}::text[]) u (account_id, id, token)`.execute(
    transaction,
  )
  await importSubscriptions(transaction, { accounts, ids: numbers.slice(batch * 2), at })
  return accounts.map((row) => ({ account: idFromRow('account', row), on: renewalDate }))
}

type Imported = { readonly accounts: readonly bigint[]; readonly ids: readonly bigint[]; readonly at: Instant }

async function importSubscriptions(transaction: Transaction, { accounts, ids, at }: Imported): Promise<void> {
  const names = accounts.map((row) => idFromRow('account', row))
  const loaded = await loadAccounts(transaction, names, { lock: true, invoices: false })
  const entries = names.map((account, index) => {
    const known = found(loaded.get(account))
    const running: Running = {
      ...perYear,
      id: idFromRow('subscription', ids[index] ?? 0n),
      account,
      seats: 1 + (index % 20),
      start: started,
      loyalSince: started,
      unitPrice: price,
      priceKind: 'renewal',
      paymentMethod: known.known.paymentMethods[0]?.id ?? null,
      channel: 'direct_online',
      platform: 'current',
      planType: 'subscription',
      renewalIntent: 'auto',
    }
    const decision = { ...nothingDecided, next: [importedSubscription(running, today)] }
    return { loaded: known, decision, on: today, at }
  })
  await commit(transaction, entries)
}
