/** What a letter is written from: an event, and what is known of its account. */
import { findProduct, type ProductId } from '@coterm/core/catalog/catalog.ts'
import type { EventData } from '@coterm/core/events.ts'
import type { SubscriptionId } from '@coterm/core/ids.ts'
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { type Money, parseMoney } from '@coterm/core/money/money.ts'
import { findSubscription, type KnownAccount } from '@coterm/core/subscription/known.ts'
import type { Subscription } from '@coterm/core/subscription/subscription.ts'
import { type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { parseTerm, type Term } from '@coterm/core/time/term.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { OpenInvoice } from '../store/accounts.ts'
import type { StoredCreditNote } from '../store/credit-notes.ts'
import type { StoredInvoice } from '../store/invoices.ts'

export type TimelineEvent = {
  readonly seq: bigint
  readonly type: string
  readonly subscription: SubscriptionId | null
  readonly data: EventData
  readonly date: PlainDate
  /** The same for everything that one commit wrote. */
  readonly at: Instant
}

export type Facts = {
  readonly known: KnownAccount
  readonly openInvoices: readonly OpenInvoice[]
  readonly invoices: ReadonlyMap<string, StoredInvoice>
  readonly creditNotes: ReadonlyMap<string, StoredCreditNote>
}

export function subscriptionOf({ known }: Facts, { subscription }: TimelineEvent): Subscription | null {
  return subscription === null ? null : (findSubscription(known, subscription) ?? null)
}

export function productName({ known }: Facts, id: unknown): string {
  return findProduct(known.catalog, id as ProductId)?.name ?? String(id ?? '')
}

/** The product an event is about: the one it names, or what its subscription is now. */
export function productOf(facts: Facts, event: TimelineEvent): string {
  return productName(facts, event.data.product ?? subscriptionOf(facts, event)?.product)
}

/** What the method is called; an event about one that is gone brings its label. */
export function methodName({ known }: Facts, id: unknown, label?: unknown): string {
  if (typeof label === 'string') return label
  return known.paymentMethods.find((method) => method.id === id)?.label ?? ''
}

export function invoiceOf({ invoices }: Facts, { data }: TimelineEvent): StoredInvoice | null {
  return invoices.get(String(data.invoice)) ?? null
}

export function dateIn(data: EventData, key: string): PlainDate {
  return present(parsePlainDate(String(data[key])), data, key)
}

export function termIn(data: EventData, key: string): Term {
  return present(parseTerm(String(data[key])), data, key)
}

export function moneyIn(data: EventData, key: string): Money {
  const currency = present(parseCurrency(String(data.currency)), data, 'currency')
  return present(parseMoney(String(data[key]), currency), data, key)
}

function present<T>(value: T | undefined, data: EventData, key: string): T {
  if (value === undefined) throw new Error(`Broken invariant: an event says ${key} ${data[key]}`)
  return value
}
