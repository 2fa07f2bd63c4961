/** Many accounts by chance: products, terms, currencies, seats, loyalty, what is pending, and prices that were announced. */
import type { Catalog, PriceVersion, ProductId } from '@coterm/core/catalog/catalog.ts'
import { findProduct, loyalPrice, newPrice, priceInForce } from '@coterm/core/catalog/catalog.ts'
import { nothingDecided } from '@coterm/core/decision.ts'
import type { PaymentMethodId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { exponentOf } from '@coterm/core/money/currency.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import { importedSubscription } from '@coterm/core/subscription/imported.ts'
import { endOf, type Subscription } from '@coterm/core/subscription/subscription.ts'
import { addDays, civilDay, daysBetween, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { monthsOf, type Term } from '@coterm/core/time/term.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import { loadAccounts } from '../../src/store/accounts.ts'
import { commit } from '../../src/store/commit.ts'
import type { Database, Transaction } from '../../src/store/database.ts'
import { idFromRow, newNumbers } from '../../src/store/ids.ts'
import type { Chance } from '../faults/chance.ts'

const currencies = ['USD', 'EUR', 'JPY'] as Currency[]
const terms = ['P1M', 'P1Y', 'P3Y'] as Term[]
const names = ['drawing', 'drawing-pro', 'sketching', 'modelling'] as ProductId[]

/** Two editions of a family, and two products of their own; sketching is not sold for three years in yen. */
export function manyPrices(): Catalog {
  const products = names.map((id) => {
    const family = id.replace('-pro', '')
    const edition = id.endsWith('-pro') ? 'premium' : 'standard'
    return { id, name: id, family, edition, retired: false, soldBy: null, taxCategory: 'standard' }
  })
  const prices = names.flatMap((product, index) =>
    terms.flatMap((term) =>
      currencies.flatMap((currency): PriceVersion[] => {
        if (product === 'sketching' && term === 'P3Y' && currency === 'JPY') return []
        return [{ product, term, currency, from: null, ...pricesOf(index, term, currency) }]
      }),
    ),
  )
  return { products, prices }
}

function pricesOf(index: number, term: Term, currency: Currency) {
  const units = BigInt((index + 1) * (term === 'P1M' ? 45 : monthsOf(term) * 35)) * (currency === 'JPY' ? 150n : 1n)
  const asNew = units * 10n ** BigInt(exponentOf(currency))
  return { new: money(asNew, currency), renewal: term === 'P1M' ? null : money((asNew * 93n) / 100n, currency) }
}

export type Adding = {
  readonly seller: SellerId
  readonly chance: Chance
  readonly count: number
  readonly today: PlainDate
  readonly at: Instant
}

const batch = 500

export async function addManyCustomers(database: Database, adding: Adding): Promise<void> {
  for (let done = 0; done < adding.count; done += batch) {
    const count = Math.min(batch, adding.count - done)
    await database.kysely.transaction().execute((transaction) => addSome(transaction, { ...adding, count }))
  }
  await sql`analyze`.execute(database.kysely)
}

// The accounts as plain rows; their subscriptions by the commit, as an import would.
async function addSome(transaction: Transaction, { seller, chance, count, today, at }: Adding): Promise<void> {
  const numbers = await newNumbers(transaction, count * 5)
  const [accounts, methods] = [numbers.slice(0, count), numbers.slice(count, count * 2)]
  const countries = accounts.map(() => oneOf(chance, 'country', ['US', 'US', 'FR', 'DE', 'JP', 'GB']))
  const kinds = accounts.map(() => (chance.happens('consumer', 0.1) ? 'consumer' : 'business'))
  await sql`insert into account (id, seller_id, name, country, kind, created_at)
    select id, ${seller}, 'Example Studio', country, kind, ${new Date(at).toISOString()}::timestamptz
    from unnest(${accounts}::bigint[], ${countries}::text[], ${kinds}::text[]) u (id, country, kind)`.execute(
    transaction,
  )
  await sql`insert into agenda (account_id, seller_id)
    select id, ${seller} from unnest(${accounts}::bigint[]) u (id)`.execute(transaction)
  const tokens = methods.map((row) => idFromRow('paymentMethod', row))
  await sql`insert into payment_method (account_id, id, position, kind, label, token, is_default)
    select account_id, id, 0, 'card', 'Visa •••• 4242', token, true
    from unnest(${accounts}::bigint[], ${methods}::bigint[], ${tokens}::text[]) u (account_id, id, token)`.execute(
    transaction,
  )
  const ids = accounts.map((row) => idFromRow('account', row))
  const loaded = await loadAccounts(transaction, ids, { lock: true, invoices: false })
  const entries = ids.map((account, index) => {
    const found = loaded.get(account)
    if (!found) throw new Error('the account has just been added')
    const { catalog, paymentMethods } = found.known
    const held = 1 + chance.below('how many', 3)
    const next = Array.from({ length: held }, (_, place) => {
      const id = idFromRow('subscription', numbers[count * (2 + place) + index] ?? 0n)
      const paymentMethod = paymentMethods[0]?.id ?? null
      return subscriptionBy(chance, { catalog, today, base: { id, account, paymentMethod } })
    })
    return { loaded: found, decision: { ...nothingDecided, next }, on: today, at }
  })
  await commit(transaction, entries)
}

type Making = {
  readonly catalog: Catalog
  readonly today: PlainDate
  readonly base: Pick<Subscription, 'id' | 'account'> & { readonly paymentMethod: PaymentMethodId | null }
}

function subscriptionBy(chance: Chance, { catalog, today, base }: Making): Subscription {
  const product = oneOf(chance, 'product', names)
  const currency = oneOf(chance, 'currency', ['USD', 'USD', 'EUR', 'JPY']) as Currency
  const sold = terms.filter((term) => priceInForce(catalog, { product, term, currency, on: today }))
  const wished = oneOf(chance, 'term', ['P1M', 'P1Y', 'P1Y', 'P1Y', 'P1Y', 'P3Y', 'P3Y']) as Term
  const term = sold.includes(wished) ? wished : ('P1Y' as Term)
  const start = addDays(today, -chance.below('start', Math.floor(monthsOf(term) * 30)) - 1)
  const list = priceInForce(catalog, { product, term, currency, on: today })
  if (!list) throw new Error('it is sold')
  const loyalSince = chance.happens('loyal', 0.75) ? start : null
  const { unitPrice, kind } = loyalSince === null ? newPrice(list) : loyalPrice(list)
  const running = {
    ...{ ...base, product, term, start, unitPrice, priceKind: kind, loyalSince },
    seats: 1 + chance.below('seats', 20),
    anchorDay: civilDay(start).day,
    channel: chance.happens('reseller', 0.03) ? ('reseller' as const) : ('direct_online' as const),
    platform: 'current' as const,
    planType: chance.happens('trial', 0.01) ? ('trial' as const) : ('subscription' as const),
    renewalIntent: oneOf(chance, 'intent', [...Array(12).fill('auto'), 'manual', 'end'] as const),
  }
  const subscription = importedSubscription(running as never, today)
  return withAnnounced(chance, withPending(chance, subscription, catalog), { today, list: unitPrice })
}

function withPending(chance: Chance, subscription: Subscription, catalog: Catalog): Subscription {
  const family = findProduct(catalog, subscription.product)?.family
  const other = catalog.products.find((each) => each.family === family && each.id !== subscription.product)?.id ?? null
  return {
    ...subscription,
    nextTerm: chance.happens('next term', 0.08) ? oneOf(chance, 'which term', terms) : null,
    nextSeats: chance.happens('next seats', 0.1) ? 1 + chance.below('so many', 30) : null,
    nextProduct: chance.happens('next product', 0.05) ? other : null,
  }
}

// What renews soon has been told its price: the list, or less than it.
function withAnnounced(
  chance: Chance,
  subscription: Subscription,
  { today, list }: { readonly today: PlainDate; readonly list: Money },
): Subscription {
  const renewsOn = endOf(subscription)
  const { product, term, nextTerm, nextProduct } = subscription
  if (daysBetween(today, renewsOn) > 75 || nextTerm !== null || nextProduct !== null) return subscription
  if (!chance.happens('announced', 0.7)) return subscription
  const unitPrice = money((list.minor * BigInt(90 + chance.below('how much', 11))) / 100n, list.currency)
  return { ...subscription, announced: { renewsOn, product, term, unitPrice } }
}

function oneOf<T>(chance: Chance, about: string, choices: readonly T[]): T {
  return choices[chance.below(about, choices.length)] as T
}
