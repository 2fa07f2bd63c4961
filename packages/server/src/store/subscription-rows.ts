/** Subscriptions and their billed periods as rows. */
import { type PriceKind, type ProductId, priceKinds } from '@coterm/core/catalog/catalog.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { formatMoney, money, parseMoney } from '@coterm/core/money/money.ts'
import {
  type AnnouncedPrice,
  type BilledPeriod,
  channels,
  planTypes,
  platforms,
  renewalIntents,
  type Subscription,
  type SubscriptionStatus,
  subscriptionTransitions,
} from '@coterm/core/subscription/subscription.ts'
import { idFromRow, optionalIdFromRow } from './ids.ts'
import { currencyFromRow, dateFromRow, dateToRow, optionalDateFromRow, termFromRow, wordFromRow } from './row-values.ts'

export type SubscriptionRow = {
  account_id: bigint
  id: bigint
  product: string
  term: string
  currency: string
  seats: number
  status: string
  anchor_day: number
  current_period: number
  loyal_since: string | null
  payment_method_id: bigint | null
  channel: string
  platform: string
  plan_type: string
  renewal_intent: string
  next_term: string | null
  next_seats: number | null
  next_product: string | null
  announced: unknown
  noticed_through: string | null
}

export type PeriodRow = {
  subscription_id: bigint
  number: number
  starts_on: string
  ends_on: string
  priced_start: string
  priced_end: string
  unit_price: bigint
  price_kind: string
}

type AnnouncedJson = { renewsOn: string; product: string; term: string; unitPrice: string }

const statuses = Object.keys(subscriptionTransitions) as SubscriptionStatus[]

export function subscriptionFromRow(row: SubscriptionRow, periodRows: readonly PeriodRow[]): Subscription {
  const currency = currencyFromRow(row.currency)
  const [first, ...rest] = periodRows.map((period) => periodFromRow(period, currency))
  if (!first) throw new Error('Broken invariant: a subscription has a billed period')
  return {
    id: idFromRow('subscription', row.id),
    account: idFromRow('account', row.account_id),
    product: row.product as ProductId,
    term: termFromRow(row.term),
    currency,
    seats: row.seats,
    status: wordFromRow(statuses, row.status),
    anchorDay: row.anchor_day,
    periods: [first, ...rest],
    loyalSince: optionalDateFromRow(row.loyal_since),
    paymentMethod: optionalIdFromRow('paymentMethod', row.payment_method_id),
    channel: wordFromRow(channels, row.channel),
    platform: wordFromRow(platforms, row.platform),
    planType: wordFromRow(planTypes, row.plan_type),
    renewalIntent: wordFromRow(renewalIntents, row.renewal_intent),
    nextTerm: row.next_term === null ? null : termFromRow(row.next_term),
    nextSeats: row.next_seats,
    nextProduct: row.next_product as ProductId | null,
    announced: announcedFromRow(row.announced as AnnouncedJson | null, currency),
    noticedThrough: optionalDateFromRow(row.noticed_through),
  }
}

export function announcedToRow(announced: AnnouncedPrice | null): string | null {
  if (announced === null) return null
  const { renewsOn, product, term, unitPrice } = announced
  return JSON.stringify({
    renewsOn: dateToRow(renewsOn),
    product,
    term,
    unitPrice: formatMoney(unitPrice),
  } satisfies AnnouncedJson)
}

function announcedFromRow(row: AnnouncedJson | null, currency: Currency): AnnouncedPrice | null {
  if (row === null) return null
  const unitPrice = parseMoney(row.unitPrice, currency)
  if (!unitPrice) throw new Error(`Broken invariant: an announced price is an amount, not "${row.unitPrice}"`)
  const { renewsOn, product, term } = row
  return { renewsOn: dateFromRow(renewsOn), product: product as ProductId, term: termFromRow(term), unitPrice }
}

function periodFromRow(row: PeriodRow, currency: Currency): BilledPeriod {
  return {
    number: row.number,
    start: dateFromRow(row.starts_on),
    end: dateFromRow(row.ends_on),
    priced: { start: dateFromRow(row.priced_start), end: dateFromRow(row.priced_end) },
    unitPrice: money(row.unit_price, currency),
    priceKind: wordFromRow<PriceKind>(priceKinds, row.price_kind),
  }
}
