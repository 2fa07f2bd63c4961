/**
 * The shape every decision returns. A decision is a pure function of what is known, what is asked, and the date;
 * it says no with refusals, or answers with the next state, the lines to bill and the events that happened.
 * It never makes identifiers: what it creates is named by natural keys, and the commit assigns the rest.
 */
import type { DomainEvent } from './events.ts'
import type { CreditDraft, CreditedLine } from './invoice/credit.ts'
import type { BilledLine, InvoiceDraft } from './invoice/invoice.ts'
import type { Notice } from './notice/notice.ts'
import type { Refusal } from './refusals.ts'
import type { Subscription } from './subscription/subscription.ts'

/** A thing the person should know before accepting; it does not stop the change. */
export type Warning = { readonly code: WarningCode; readonly params: Readonly<Record<string, string | number>> }
export const warningCodes = [
  'next_seats_kept',
  'renewal_off',
  'unassigned_seats',
  'loyalty_price_lost',
  'unused_days_not_refunded',
  'pays_separately',
  'access_ends',
] as const
export type WarningCode = (typeof warningCodes)[number]

/** What one change, or one subscription's due work, answers. Refused when `refusals` is not empty. */
export type Answer = {
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly Warning[]
  /** The next state of every subscription that changes. */
  readonly next: readonly Subscription[]
  readonly lines: readonly BilledLine[]
  readonly credits: readonly CreditedLine[]
  readonly events: readonly DomainEvent[]
  readonly notices: readonly Notice[]
}

/** What is committed, all or nothing: the answers of one quote, or of one account's due work on one date. */
export type Decision = {
  readonly next: readonly Subscription[]
  readonly invoices: readonly InvoiceDraft[]
  readonly credits: readonly CreditDraft[]
  readonly events: readonly DomainEvent[]
  readonly notices: readonly Notice[]
}

const nothing: Answer = { refusals: [], warnings: [], next: [], lines: [], credits: [], events: [], notices: [] }

/** A decision that changes nothing. */
export const nothingDecided: Decision = { next: [], invoices: [], credits: [], events: [], notices: [] }

/** A positive answer; what is not given is empty. */
export function answer(parts: Partial<Omit<Answer, 'refusals'>>): Answer {
  return { ...nothing, ...parts }
}

/** A negative answer: every reason, in the order of the list of refusals. */
export function refuse(refusals: readonly Refusal[]): Answer {
  return { ...nothing, refusals }
}

/** A broken invariant is our fault, never the caller's: it stops everything and becomes an incident. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`)
}
