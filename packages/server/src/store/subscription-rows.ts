/** Subscriptions and their billed periods as rows. */
import { type PriceKind, type ProductId, priceKinds } from '@coterm/core/catalog/catalog.ts'
import { channels, planTypes, platforms } from '@coterm/core/catalog/origin.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { formatMoney, money, parseMoney } from '@coterm/core/money/money.ts'
import {
  type AnnouncedPrice,
  type BilledPeriod,
  type NextEnd,
  periodKinds,
  renewalIntents,
  type SeatLot,
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
  current_period: number
  lot_count: number
  loyal_since: string | null
  payment_method_id: bigint | null
  channel: string
  platform: string
  plan_type: string
  renewal_intent: string
  next_term: string | null
  next_seats: number | null
  next_release: unknown
  next_product: string | null
  next_end: string | null
  next_end_anchor: number | null
  announced: unknown
  noticed_through: string | null
}

export type PeriodRow = {
  subscription_id: bigint
  number: number
  kind: string
  product: string
  term: string
  anchor_day: number
  starts_on: string
  ends_on: string
  priced_start: string
  priced_end: string
  unit_price: bigint
  price_kind: string
}

export type LotRow = {
  subscription_id: bigint
  number: number
  seat_from: number
  seat_to: number
  starts_on: string
  ends_on: string
  priced_start: string
  priced_end: string
  unit_price: bigint
  amount: bigint
  credited: bigint
}

type AnnouncedJson = { renewsOn: string; product: string; term: string; unitPrice: string }

const statuses = Object.keys(subscriptionTransitions) as SubscriptionStatus[]

type Parts = { readonly periods: readonly PeriodRow[]; readonly lots: readonly LotRow[] }

export function subscriptionFromRow(row: SubscriptionRow, parts: Parts): Subscription {
  const currency = currencyFromRow(row.currency)
  const [first, ...rest] = parts.periods.map((period) => periodFromRow(period, currency))
  if (!first) throw new Error('Broken invariant: a subscription has a billed period')
  return {
    id: idFromRow('subscription', row.id),
    account: idFromRow('account', row.account_id),
    product: row.product as ProductId,
    term: termFromRow(row.term),
    currency,
    seats: row.seats,
    status: wordFromRow(statuses, row.status),
    periods: [first, ...rest],
    currentPeriod: row.current_period,
    lots: parts.lots.map((lot) => lotFromRow(lot, currency)),
    lotCount: row.lot_count,
    loyalSince: optionalDateFromRow(row.loyal_since),
    paymentMethod: optionalIdFromRow('paymentMethod', row.payment_method_id),
    channel: wordFromRow(channels, row.channel),
    platform: wordFromRow(platforms, row.platform),
    planType: wordFromRow(planTypes, row.plan_type),
    renewalIntent: wordFromRow(renewalIntents, row.renewal_intent),
    nextTerm: row.next_term === null ? null : termFromRow(row.next_term),
    nextSeats: row.next_seats,
    // Written only by the commit, from this type.
    nextRelease: row.next_release as string[],
    nextProduct: row.next_product as ProductId | null,
    nextEnd: nextEndFromRow(row),
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
    kind: wordFromRow(periodKinds, row.kind),
    product: row.product as ProductId,
    term: termFromRow(row.term),
    anchorDay: row.anchor_day,
    start: dateFromRow(row.starts_on),
    end: dateFromRow(row.ends_on),
    priced: { start: dateFromRow(row.priced_start), end: dateFromRow(row.priced_end) },
    unitPrice: money(row.unit_price, currency),
    priceKind: wordFromRow<PriceKind>(priceKinds, row.price_kind),
  }
}

function lotFromRow(row: LotRow, currency: Currency): SeatLot {
  return {
    number: row.number,
    seats: { from: row.seat_from, to: row.seat_to },
    period: { start: dateFromRow(row.starts_on), end: dateFromRow(row.ends_on) },
    priced: { start: dateFromRow(row.priced_start), end: dateFromRow(row.priced_end) },
    unitPrice: money(row.unit_price, currency),
    amount: money(row.amount, currency),
    credited: money(row.credited, currency),
  }
}

function nextEndFromRow({ next_end, next_end_anchor }: SubscriptionRow): NextEnd | null {
  return next_end === null || next_end_anchor === null
    ? null
    : { date: dateFromRow(next_end), anchorDay: next_end_anchor }
}
