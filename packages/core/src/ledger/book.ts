/**
 * What each kind of transaction does to the books. Debits are positive, credits negative; every booking sums to zero.
 * An invoice is owed when it is issued and earned day by day afterwards (recognition.ts).
 */
import type { Currency } from '../money/currency.ts'
import { type Money, negative, subtract } from '../money/money.ts'

export const ledgerAccounts = [
  'accounts_receivable',
  'cash',
  'refunds_payable',
  'credit_balance',
  'tax',
  'deferred_revenue',
  'revenue',
  'chargebacks',
  'bad_debt',
] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

// Kinds that move one amount: from the account that is credited to the one that is debited.
const movements = {
  invoice_paid: { debit: 'cash', credit: 'accounts_receivable' },
  refund_paid: { debit: 'refunds_payable', credit: 'cash' },
  /** A refund that cannot be sent: the customer has it with us instead. */
  refund_kept: { debit: 'refunds_payable', credit: 'credit_balance' },
  /** A present: it is no payment, so it lowers what was earned. */
  credit_granted: { debit: 'revenue', credit: 'credit_balance' },
  credit_applied: { debit: 'credit_balance', credit: 'accounts_receivable' },
  /** Money came for which nothing was owed. */
  payment_kept: { debit: 'cash', credit: 'credit_balance' },
  invoice_written_off: { debit: 'bad_debt', credit: 'accounts_receivable' },
  write_off_reversed: { debit: 'accounts_receivable', credit: 'bad_debt' },
  payment_charged_back: { debit: 'accounts_receivable', credit: 'cash' },
  chargeback_won: { debit: 'cash', credit: 'accounts_receivable' },
  /** A payment that was charged back and is not asked for again. */
  chargeback_accepted: { debit: 'chargebacks', credit: 'accounts_receivable' },
  revenue_recognised: { debit: 'deferred_revenue', credit: 'revenue' },
} as const satisfies Record<string, { debit: LedgerAccount; credit: LedgerAccount }>

export type Movement = keyof typeof movements
/** `restated` was written once, for documents from before revenue was deferred. */
export const bookingKinds = [
  'invoice_issued',
  'credit_note_issued',
  'restated',
  ...(Object.keys(movements) as Movement[]),
] as const
export type BookingKind = 'invoice_issued' | 'credit_note_issued' | 'restated' | Movement

export type Entry = { readonly account: LedgerAccount; readonly amount: Money }
export type Booking = {
  readonly kind: BookingKind
  readonly currency: Currency
  /** Empty where nothing moves: then there is nothing to write. */
  readonly entries: readonly Entry[]
}

/** One amount moves. A negative one moves the other way. */
export function book(kind: Movement, amount: Money): Booking {
  const { debit, credit } = movements[kind]
  return booking(kind, amount.currency, [
    { account: debit, amount },
    { account: credit, amount: negative(amount) },
  ])
}

/** An invoice is issued: owed at once, taxed at once, earned later. */
export function bookInvoice({ subtotal, total }: { readonly subtotal: Money; readonly total: Money }): Booking {
  return booking('invoice_issued', total.currency, [
    { account: 'accounts_receivable', amount: total },
    { account: 'deferred_revenue', amount: negative(subtotal) },
    { account: 'tax', amount: negative(subtract(total, subtotal)) },
  ])
}

type Credited = {
  readonly subtotal: Money
  readonly total: Money
  /** What goes back to the payment method. */
  readonly refund: Money
  /** What waits on the credit balance for later invoices. */
  readonly toBalance: Money
}

/** A credit note: what was billed is billed no more; it goes back, is kept for the customer, or is owed no more. */
export function bookCreditNote({ subtotal, total, refund, toBalance }: Credited): Booking {
  const debt = subtract(subtract(total, refund), toBalance)
  return booking('credit_note_issued', total.currency, [
    { account: 'deferred_revenue', amount: subtotal },
    { account: 'tax', amount: subtract(total, subtotal) },
    { account: 'refunds_payable', amount: negative(refund) },
    { account: 'credit_balance', amount: negative(toBalance) },
    { account: 'accounts_receivable', amount: negative(debt) },
  ])
}

function booking(kind: BookingKind, currency: Currency, entries: readonly Entry[]): Booking {
  return { kind, currency, entries: entries.filter(({ amount }) => amount.minor !== 0n) }
}
