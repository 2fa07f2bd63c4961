/**
 * What a story tells afterwards, in plain JSON: the shapes are a promise to users (they only grow). Amounts are decimal
 * strings, dates `YYYY-MM-DD`, ids the names of the story.
 */
import type { TaxDisplay } from '../catalog/tax-display.ts'
import type { LineTax } from '../catalog/tax-of.ts'
import { taxReasonJson } from '../catalog/tax-reason.ts'
import type { Warning } from '../decision.ts'
import type { SubscriptionId } from '../ids.ts'
import type { CreditDraft } from '../invoice/credit.ts'
import { grossAmounts } from '../invoice/gross.ts'
import type { InvoiceLine, TaxPart } from '../invoice/invoice.ts'
import { formatMoney, isZero, type Money, zero } from '../money/money.ts'
import type { Quote } from '../quote/quote.ts'
import type { Refusal } from '../refusals.ts'
import type { Action } from '../subscription/actions.ts'
import { endOf, hasAccess, periodOn, type Subscription } from '../subscription/subscription.ts'
import { formatPlainDate } from '../time/plain-date.ts'
import { type MadePayment, owed, type World } from './world.ts'

export type CreditReport = ReturnType<typeof creditReport>
export type LineReport = ReturnType<typeof lineReport>
export type QuoteReport = ReturnType<typeof quoteReport>
export type RefusalReport = ReturnType<typeof refusalReport>
export type WorldReport = ReturnType<typeof worldReport>

/** The lines of a document, which share its tax. */
function lineReports(lines: readonly InvoiceLine[], tax: readonly TaxPart[]) {
  const gross = grossAmounts(lines, tax)
  return lines.map((line, index) => lineReport(line, gross[index] ?? line.amount))
}

function lineReport(line: InvoiceLine, gross: Money) {
  return {
    kind: line.kind as string,
    subscription: line.subscription as string,
    product: line.product as string,
    priceKind: line.priceKind as string,
    unitPrice: formatMoney(line.unitPrice),
    quantity: line.quantity,
    ...(line.fraction && { fraction: line.fraction }),
    period: { start: formatPlainDate(line.period.start), end: formatPlainDate(line.period.end) },
    amount: formatMoney(line.amount),
    tax: lineTaxReport(line.tax),
    grossAmount: formatMoney(gross),
  }
}

/** The tax of a line and how it came about. */
function lineTaxReport({ rate, category, reason }: LineTax) {
  return { rate, category: category as string, reason: reason && taxReasonJson(reason) }
}

export function refusalReport({ code, subscription, fix, contact }: Refusal) {
  return {
    code: code as string,
    subscription: subscription as string | null,
    ...(fix && { fix: fix as object }),
    ...(contact && { contact: contact as object }),
  }
}

export function quoteReport(quote: Quote, taxDisplay: TaxDisplay) {
  return {
    currency: quote.currency as string,
    lines: quote.decision.invoices
      .filter((invoice) => invoice.currency === quote.currency)
      .flatMap((invoice) => lineReports(invoice.lines, invoice.tax)),
    taxDisplay: taxDisplay as string,
    subtotal: formatMoney(quote.subtotal),
    tax: quote.tax.map(taxReport),
    total: formatMoney(quote.total),
    creditApplied: formatMoney(quote.creditApplied),
    dueToday: formatMoney(quote.dueToday),
    credits: quote.credits.map(creditReport),
    renewals: quote.renewals.map((renewal) => ({
      subscription: renewal.subscription as string,
      date: formatPlainDate(renewal.date),
      end: renewal.terms ? formatPlainDate(renewal.terms.period.end) : null,
      before: amountOrNull(renewal.before),
      after: amountOrNull(renewal.after),
      product: renewal.product as string,
      term: renewal.term as string,
      seats: renewal.seats,
      unitPrice: amountOrNull(renewal.terms?.price.unitPrice),
      newUnitPrice: amountOrNull(renewal.terms?.newUnitPrice),
      lapseCost: amountOrNull(renewal.terms?.lapseCost),
    })),
    warnings: quote.warnings.map(({ code, params }: Warning) => ({ code: code as string, params: params as object })),
    refusals: quote.refusals.map(refusalReport),
  }
}

export function creditReport(draft: CreditDraft) {
  return {
    invoice: draft.invoice as string,
    date: formatPlainDate(draft.date),
    currency: draft.currency as string,
    lines: lineReports(
      draft.lines.map(({ line }) => line),
      draft.tax,
    ),
    subtotal: formatMoney(draft.subtotal),
    tax: draft.tax.map(taxReport),
    total: formatMoney(draft.total),
    refund: formatMoney(draft.refund),
    toBalance: formatMoney(draft.toBalance),
  }
}

export function actionReport({ action, refusals }: Action) {
  return { action: action as string, available: refusals.length === 0, refusals: refusals.map(refusalReport) }
}

/** Everything that came about, in the order of its dates, then of the story's accounts and subscriptions. */
export function worldReport(world: World) {
  return {
    invoices: world.invoices.map(({ id, number, account, draft, status, creditApplied, ...invoice }) => ({
      id: id as string,
      number,
      account: account as string,
      date: formatPlainDate(draft.date),
      currency: draft.currency as string,
      lines: lineReports(draft.lines, draft.tax),
      subtotal: formatMoney(draft.subtotal),
      tax: draft.tax.map(taxReport),
      total: formatMoney(draft.total),
      creditApplied: formatMoney(creditApplied),
      due: formatMoney(status === 'open' ? owed({ draft, creditApplied, ...invoice }) : zero(draft.currency)),
      status: status as string,
    })),
    creditNotes: world.credits.map(({ id, number, account, draft }) => ({
      id: id as string,
      number,
      account: account as string,
      ...creditReport(draft),
      // `refunded`: money went back to the payment method; `credited`: it lowered a debt, or went to the credit balance.
      status: isZero(draft.refund) ? 'credited' : 'refunded',
    })),
    payments: paymentsInOrder(world).map(({ invoice, date, amount, status, method }) => ({
      invoice: invoice as string,
      date: formatPlainDate(date),
      amount: formatMoney(amount),
      status: status as string,
      method: method as string | null,
    })),
    creditBalances: [...world.accounts.values()].flatMap(({ account, creditBalances }) =>
      creditBalances
        .filter((balance) => !isZero(balance))
        .map((balance) => ({
          ...{ account: account.id as string, currency: balance.currency as string },
          amount: formatMoney(balance),
        })),
    ),
    notices: noticesOf(world),
    subscriptions: [...world.accounts.values()].flatMap(({ subscriptions }) =>
      subscriptions.map((subscription) => subscriptionReport(world, subscription)),
    ),
  }
}

// By date, then by invoice: the order in which a reader looks for them.
function paymentsInOrder(world: World) {
  const place = new Map(world.invoices.map(({ id }, index) => [id, index]))
  const placeOf = (payment: MadePayment) => place.get(payment.invoice) ?? 0
  return world.payments.toSorted((a, b) => a.date - b.date || placeOf(a) - placeOf(b))
}

function noticesOf(world: World) {
  const order = new Map<SubscriptionId, number>()
  for (const { subscriptions } of world.accounts.values()) for (const { id } of subscriptions) order.set(id, order.size)
  const place = (id: SubscriptionId) => order.get(id) ?? 0
  return world.notices
    .toSorted((a, b) => a.notice.date - b.notice.date || place(a.notice.subscription) - place(b.notice.subscription))
    .map(({ account, notice }) => ({
      account: account as string,
      subscription: notice.subscription as string,
      date: formatPlainDate(notice.date),
      kind: notice.kind as string,
    }))
}

function subscriptionReport(world: World, subscription: Subscription) {
  const period = periodOn(subscription, world.today)
  const { nextTerm, nextSeats, nextProduct, nextEnd, loyalSince, paymentMethod } = subscription
  return {
    id: subscription.id as string,
    account: subscription.account as string,
    status: subscription.status as string,
    product: subscription.product as string,
    term: subscription.term as string,
    seats: subscription.seats,
    start: formatPlainDate(period.start),
    end: formatPlainDate(endOf(subscription)),
    unitPrice: formatMoney(period.unitPrice),
    loyalSince: loyalSince === null ? null : formatPlainDate(loyalSince),
    ...(nextTerm && { nextTerm: nextTerm as string }),
    ...(nextSeats !== null && { nextSeats }),
    ...(nextProduct && { nextProduct: nextProduct as string }),
    ...(nextEnd && { nextEnd: formatPlainDate(nextEnd.date) }),
    paymentMethod: paymentMethod as string | null,
    renewalIntent: subscription.renewalIntent as string,
    access: hasAccess(subscription),
  }
}

function taxReport({ rate, category, taxable, amount }: TaxPart) {
  return { rate, category: category as string, taxable: formatMoney(taxable), amount: formatMoney(amount) }
}

function amountOrNull(amount: Money | null | undefined): string | null {
  return amount ? formatMoney(amount) : null
}
