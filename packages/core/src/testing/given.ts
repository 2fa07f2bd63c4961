/** Short ways to say what is given in a test: a catalogue, an account, a subscription. Every part can be overridden. */
import type { Catalog, ProductId } from '../catalog/catalog.ts'
import { defaultPolicy } from '../catalog/policy.ts'
import { id } from '../ids.ts'
import type { SellerId } from '../invoice/parties.ts'
import { type Currency, parseCurrency } from '../money/currency.ts'
import { type Money, parseMoney, times } from '../money/money.ts'
import { plainMethod } from '../payment/payment-method.ts'
import { importedSubscription, type Running } from '../subscription/imported.ts'
import type { KnownAccount } from '../subscription/known.ts'
import type { Subscription } from '../subscription/subscription.ts'
import { anchorDayOf } from '../time/period.ts'
import { type PlainDate, parsePlainDate } from '../time/plain-date.ts'
import { parseTerm, type Term } from '../time/term.ts'

export const usd = currency('USD')
export const visa = id('paymentMethod', 'visa')
export const studio = id('account', 'studio')
export const autocadLt = 'autocad-lt' as ProductId
export const premium = 'autocad' as ProductId

export function currency(code: string): Currency {
  return found(parseCurrency(code), code)
}

export function amount(text: string, of: Currency = usd): Money {
  return found(parseMoney(text, of), text)
}

export function day(text: string): PlainDate {
  return found(parsePlainDate(text), text)
}

export function term(text: string): Term {
  return found(parseTerm(text), text)
}

/** A year at 440 new and 420 renewed, three years at 1,310 and 1,179, a month at 55. */
export function givenCatalog(): Catalog {
  const product = {
    id: autocadLt,
    name: 'AutoCAD LT',
    family: 'autocad',
    edition: 'standard',
    retired: false,
    soldBy: null,
    taxCategory: 'standard',
  }
  const price = (length: string, ofNew: string, renewal: string | null) => ({
    product: autocadLt,
    term: term(length),
    currency: usd,
    from: null,
    new: amount(ofNew),
    renewal: renewal === null ? null : amount(renewal),
  })
  const prices = [price('P1Y', '440.00', '420.00'), price('P3Y', '1310.00', '1179.00'), price('P1M', '55.00', null)]
  return { products: [product], prices }
}

/** The catalogue with a second, dearer edition of the same family. */
export function givenFamily(): Catalog {
  const { products, prices } = givenCatalog()
  const edition = { ...products[0], id: premium, name: 'AutoCAD', edition: 'premium' } as Catalog['products'][number]
  const dearer = prices.map((price) => ({
    ...price,
    product: premium,
    new: times(price.new, 4),
    renewal: price.renewal && times(price.renewal, 4),
  }))
  return { products: [...products, edition], prices: [...prices, ...dearer] }
}

/** Five seats for the year from 2026-04-01, renewed since 2020, paid by card. */
export function givenSubscription(parts: Partial<Running> = {}, today: PlainDate = day('2026-04-01')): Subscription {
  const start = parts.start ?? day('2026-04-01')
  const running: Running = {
    id: id('subscription', 'lt'),
    account: studio,
    product: autocadLt,
    term: term('P1Y'),
    seats: 5,
    start,
    anchorDay: anchorDayOf(start),
    unitPrice: amount('420.00'),
    priceKind: 'renewal',
    loyalSince: day('2020-04-01'),
    paymentMethod: visa,
    channel: 'direct_online',
    platform: 'current',
    planType: 'subscription',
    renewalIntent: 'auto',
    ...parts,
  }
  return importedSubscription(running, today)
}

export function givenAccount(parts: Partial<KnownAccount> = {}): KnownAccount {
  return {
    account: {
      ...{ id: studio, name: 'Studio', country: 'US', kind: 'business', region: null, taxId: null },
      ...{ details: null, poNumber: null, recipients: [], language: 'en' },
    },
    seller: {
      id: 'main' as SellerId,
      name: 'Main',
      country: 'US',
      currency: usd,
      timeZone: 'America/Los_Angeles',
      details: null,
    },
    catalog: givenCatalog(),
    policy: defaultPolicy,
    taxRates: [],
    paymentMethods: [{ id: visa, kind: 'card', label: 'Visa •••• 4242', expiresOn: null, ...plainMethod }],
    subscriptions: [givenSubscription()],
    unpaid: [],
    creditBalances: [],
    tags: [],
    invoices: [],
    role: 'owner',
    assignedSeats: new Map(),
    ...parts,
  }
}

function found<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new Error(`${text} is not what the test says it is`)
  return value
}
