/** Everything that came about on the server, as a story tells it: in the order of dates, then of the story's accounts. */
import type { WorldReport } from '@coterm/core/simulator/report.ts'
import type { Scenario } from '@coterm/core/simulator/scenario.ts'
import type { Client, components } from '@coterm/sdk'
import type { Names } from './names.ts'
import { creditOf, lineOf } from './report-parts.ts'

type Schemas = components['schemas']

const pagesMax = 1000

export async function apiReport(coterm: Client, scenario: Scenario, names: Names): Promise<WorldReport> {
  const invoices = await learnInvoices(coterm, scenario, names)
  const creditNotes: Schemas['CreditNote'][] = []
  const notices: Schemas['Notice'][] = []
  const creditBalances: WorldReport['creditBalances'] = []
  const subscriptions: Schemas['Subscription'][] = []
  for (const { account: told } of scenario.accounts) {
    const account = names.idOf(told.id)
    creditNotes.push(...(await allPages((cursor) => coterm.listCreditNotes({ account, limit: 100, ...cursor }))))
    const { balances } = await coterm.getCreditBalance({ account })
    creditBalances.push(...balances.map((balance) => ({ account, ...balance })))
    notices.push(...(await allPages((cursor) => coterm.listNotices({ account, limit: 100, ...cursor }))))
    subscriptions.push(...(await allPages((cursor) => coterm.listSubscriptions({ account, limit: 100, ...cursor }))))
  }
  creditNotes.sort((a, b) => a.number.localeCompare(b.number))
  for (const [index, { id }] of creditNotes.entries()) names.give(id, `credit-note-${index + 1}`)
  return names.inWords({
    invoices: invoices.map(invoiceOf),
    creditNotes: creditNotes.map((note) => {
      const { id, number, account } = note
      return { id, number, account, ...creditOf(note), status: creditStatus[note.refundStatus] }
    }),
    payments: paymentsOf(invoices),
    creditBalances,
    notices: inStoryOrder(notices, subscriptions),
    subscriptions: subscriptions.map(subscriptionOf),
  })
}

/** Every invoice of the story gets its name: its place in the order of numbers. */
export async function learnInvoices(
  coterm: Client,
  { accounts }: Scenario,
  names: Names,
): Promise<Schemas['Invoice'][]> {
  const invoices: Schemas['Invoice'][] = []
  for (const told of accounts) {
    const account = names.idOf(told.account.id)
    invoices.push(...(await allPages((cursor) => coterm.listInvoices({ account, limit: 100, ...cursor }))))
  }
  nameInvoices(invoices, names)
  return invoices
}

function nameInvoices(invoices: Schemas['Invoice'][], names: Names): void {
  invoices.sort((a, b) => a.number.localeCompare(b.number))
  for (const [index, { id }] of invoices.entries()) names.give(id, `invoice-${index + 1}`)
}

const creditStatus = {
  none: 'credited',
  ready: 'refunding',
  processing: 'refunding',
  succeeded: 'refunded',
  failed: 'refund_failed',
} as const

type Listed<T> = { readonly data: T[]; readonly nextCursor: string | null }

async function allPages<T>(list: (page: { cursor?: string }) => Promise<Listed<T>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | null = null
  for (let page = 0; page < pagesMax; page++) {
    const listed: Listed<T> = await list(cursor === null ? {} : { cursor })
    all.push(...listed.data)
    cursor = listed.nextCursor
    if (cursor === null) return all
  }
  throw new Error(`The list has more than ${pagesMax} pages.`)
}

function invoiceOf(invoice: Schemas['Invoice']) {
  const { id, number, account, date, currency, subtotal, tax, total, status, creditApplied, due } = invoice
  const lines = invoice.lines.map(lineOf)
  return { id, number, account, date, currency, lines, subtotal, tax, total, creditApplied, due, status }
}

// In the order in which they were made.
function paymentsOf(invoices: readonly Schemas['Invoice'][]) {
  const payments = invoices.flatMap(({ id: invoice, payments: made, transfers }) => [
    ...made.map(({ date, amount, status, paymentMethod }) => {
      return { invoice, date, amount, status: status as string, method: paymentMethod as string | null }
    }),
    ...transfers.map(({ date, amount }) => ({ invoice, date, amount, status: 'succeeded', method: null })),
  ])
  return payments.toSorted((a, b) => a.date.localeCompare(b.date))
}

function inStoryOrder(notices: readonly Schemas['Notice'][], subscriptions: readonly Schemas['Subscription'][]) {
  const place = new Map(subscriptions.map(({ id }, index) => [id, index]))
  const placeOf = ({ subscription }: Schemas['Notice']) => place.get(subscription) ?? 0
  return notices
    .toSorted((a, b) => a.date.localeCompare(b.date) || placeOf(a) - placeOf(b))
    .map(({ account, subscription, date, kind }) => ({ account, subscription, date, kind: kind as string }))
}

function subscriptionOf(subscription: Schemas['Subscription']) {
  const { id, account, status, product, term, seats, period, renewsOn, unitPrice, loyalSince } = subscription
  const { nextTerm, nextSeats, nextProduct, nextEnd } = subscription.pending
  return {
    ...{ id, account, status: status as string, product: product.id, term, seats },
    ...{ start: period.start, end: renewsOn, unitPrice, loyalSince },
    ...(nextTerm && { nextTerm }),
    ...(nextSeats !== null && { nextSeats }),
    ...(nextProduct && { nextProduct }),
    ...(nextEnd && { nextEnd }),
    paymentMethod: subscription.paymentMethod?.id ?? null,
    renewalIntent: subscription.renewalIntent as string,
    access: subscription.access,
  }
}
