/** An account with an invoice, a credit note and one event of every kind that is written about. */
import type { EventData } from '@coterm/core/events.ts'
import { id } from '@coterm/core/ids.ts'
import {
  amount,
  autocadLt,
  day,
  givenAccount,
  givenFamily,
  givenSubscription,
  term,
  usd,
  visa,
} from '@coterm/core/testing/given.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Facts, TimelineEvent } from '../../src/mail/facts.ts'

const subscription = id('subscription', 'lt')
const invoice = id('invoice', 'inv_7')
const unpaid = id('invoice', 'inv_8')
const halfCredit = id('invoice', 'inv_9')
const transfer = id('paymentMethod', 'transfer')

const line = {
  kind: 'renewal',
  ...{ subscription, lot: 0, product: autocadLt, term: term('P1Y'), priceKind: 'renewal', quantity: 5 },
  ...{ unitPrice: amount('420.00'), seats: { from: 0, to: 5 }, fraction: null, amount: amount('2100.00') },
  period: { start: day('2026-04-01'), end: day('2027-04-01') },
} as const

const unused = { ...line, kind: 'unused_days', amount: amount('-100.00') } as const

const issued = {
  ...{ account: id('account', 'studio'), date: day('2026-04-01'), issuedOn: day('2026-04-01') },
  ...{
    dueOn: day('2026-04-01'),
    currency: usd,
    paymentMethod: visa,
    lines: [line, unused],
    subtotal: amount('2100.00'),
  },
  ...{ tax: [{ rate: '20', taxable: amount('2100.00'), amount: amount('420.00') }], total: amount('2520.00') },
  ...{ creditApplied: amount('0.00'), paid: amount('0.00') },
  ...{ credited: amount('0.00'), failedAttempts: 0, nextAttemptOn: null, paidOn: null },
} as const

export function givenFacts(): Facts {
  const known = givenAccount({
    account: { ...givenAccount().account, name: 'Atelier <Nord> & Co' },
    catalog: givenFamily(),
    subscriptions: [givenSubscription()],
    paymentMethods: [
      { ...givenAccount().paymentMethods[0], id: visa, kind: 'card', label: 'Visa •••• 4242', expiresOn: null },
      { ...givenAccount().paymentMethods[0], id: transfer, kind: 'invoice', label: 'Bank transfer', expiresOn: null },
    ] as Facts['known']['paymentMethods'],
  })
  const consumer = { ...known, account: { ...known.account, kind: 'consumer', country: 'FR' } } as const
  return {
    known: consumer,
    openInvoices: [
      {
        id: unpaid,
        dueOn: day('2026-04-01'),
        owed: amount('2520.00'),
        nextAttemptOn: day('2026-04-04'),
        failedAttempts: 1,
      },
    ] as unknown as Facts['openInvoices'],
    invoices: new Map([
      [invoice, { ...issued, id: invoice, number: 'EX-000007', status: 'paid' }],
      [halfCredit, { ...issued, id: halfCredit, number: 'EX-000009', status: 'paid', creditApplied: amount('520.00') }],
      [unpaid, { ...issued, id: unpaid, number: 'EX-000008', status: 'open', paymentMethod: transfer }],
    ]) as unknown as Facts['invoices'],
    creditNotes: new Map([
      [
        'cn_1',
        {
          id: 'cn_1',
          number: 'EX-CN-000001',
          draft: { total: amount('126.00'), refund: amount('126.00'), toBalance: amount('0.00') },
        },
      ],
      [
        'cn_2',
        {
          id: 'cn_2',
          number: 'EX-CN-000002',
          draft: { total: amount('126.00'), refund: amount('0.00'), toBalance: amount('0.00') },
        },
      ],
      [
        'cn_3',
        {
          id: 'cn_3',
          number: 'EX-CN-000003',
          draft: { total: amount('126.00'), refund: amount('0.00'), toBalance: amount('126.00') },
        },
      ],
    ]) as unknown as Facts['creditNotes'],
  }
}

const notice = {
  ...{
    kind: 'renewal',
    product: autocadLt,
    term: 'P1Y',
    seats: 5,
    seatsUnused: 2,
    intent: 'auto',
    renewsOn: '2027-04-01',
  },
  ...{ unitPrice: '420.00', unitPriceBefore: '400.00', total: '2520.00', currency: 'USD', rules: 'fr-renewal' },
}

type Told = readonly [string, EventData]

/** What is confirmed together. */
export const changes: readonly Told[] = [
  ['subscription.purchased', { product: autocadLt, term: 'P3Y', seats: 5, amount: '2100.00', currency: 'USD' }],
  ['subscription.seats_added', { added: 1, seats: 6, amount: '230.14', currency: 'USD' }],
  ['subscription.next_seats_set', { seats: 4 }],
  ['subscription.next_seats_set', { seats: null }],
  ['subscription.next_term_set', { term: 'P1M' }],
  ['subscription.next_term_set', { term: null }],
  ['subscription.next_product_set', { product: 'autocad' }],
  ['subscription.next_product_set', { product: null }],
  ['subscription.next_end_set', { date: '2027-06-01' }],
  ['subscription.next_end_set', { date: null }],
  ['subscription.product_switched', { from: autocadLt, to: 'autocad' }],
  ['subscription.payment_method_set', { paymentMethod: 'visa' }],
  ['subscription.aligned', { from: '2027-04-01', to: '2027-09-30' }],
  ['subscription.returned', { kind: 'renewal', seats: 1, amount: '105.00', currency: 'USD' }],
  ['subscription.ended', { ground: 'legal_termination' }],
  ['subscription.renewal_intent_set', { intent: 'auto' }],
  ['subscription.renewal_intent_set', { intent: 'manual' }],
  ['subscription.renewal_intent_set', { intent: 'end' }],
  ['payment_method.added', { paymentMethod: 'visa' }],
  ['payment_method.removed', { paymentMethod: 'gone', label: 'Old card' }],
]

/** What is told alone. */
export const alone: readonly Told[] = [
  ['notice.due', notice],
  ['notice.due', { ...notice, intent: 'manual', seatsUnused: 0, unitPriceBefore: '420.00', term: 'P18M' }],
  ['notice.due', { ...notice, kind: 'trial_ending' }],
  ['invoice.issued', { invoice: unpaid }],
  ['invoice.paid', { invoice }],
  ['invoice.paid', { invoice: halfCredit }],
  ['invoice.part_paid', { invoice: unpaid, amount: '1000.00', due: '1520.00', currency: 'USD' }],
  ['payment.failed', { invoice: unpaid, declineCode: 'insufficient_funds' }],
  ['payment.failed', { invoice, declineCode: 'expired_card' }],
  ['payment.requires_action', { invoice: unpaid }],
  ['payment.charged_back', { invoice, amount: '2520.00', currency: 'USD' }],
  ['payment.chargeback_won', { invoice, amount: '2520.00', currency: 'USD' }],
  ['payment_method.expiring', { paymentMethod: 'visa', expiresOn: '2027-05-31' }],
  ['refund.sent', { amount: '126.00', currency: 'USD' }],
  ['refund.failed', { amount: '126.00', currency: 'USD', reason: 'account_closed' }],
  ['credit.granted', { kind: 'grant', amount: '50.00', currency: 'USD', reason: 'goodwill' }],
  ['credit.granted', { kind: 'overpayment', amount: '50.00', currency: 'USD', reason: null }],
  ['credit.granted', { kind: 'chargeback_won', amount: '50.00', currency: 'USD', reason: null }],
  ['credit_note.issued', { creditNote: 'cn_1', invoice }],
  ['credit_note.issued', { creditNote: 'cn_2', invoice: unpaid }],
  ['credit_note.issued', { creditNote: 'cn_3', invoice }],
  ['subscription.expired', { reason: 'intent_end' }],
  ['subscription.suspended', { from: 'expired' }],
  ['subscription.cancelled', { from: 'suspended' }],
  ['subscription.restored', { from: 'suspended' }],
]

export function timeline(): TimelineEvent[] {
  let seq = 0n
  const event =
    (at: number) =>
    ([type, data]: Told): TimelineEvent => {
      seq += 1n
      return { seq, type, subscription, data, date: day('2027-04-01'), at: at as Instant }
    }
  return [...changes.map(event(1)), ...alone.map((told, index) => event(index + 2)(told))]
}
