/** A quote: the promise of what a change costs. Accepting it charges exactly this, or nothing. */
import { taxDisplayFor, taxDisplays } from '@coterm/core/catalog/tax-display.ts'
import { warningCodes } from '@coterm/core/decision.ts'
import { formatMoney, isZero, type Money } from '@coterm/core/money/money.ts'
import type { Quote, QuoteRenewal } from '@coterm/core/quote/quote.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { StoredQuote } from '../store/quotes.ts'
import { ChangeShape, toApiChange } from './change.ts'
import { CreditShape, toApiCredit } from './credit-note.ts'
import { LineShape, type Reading, TaxShape, toApiLines, toApiTax } from './line.ts'
import { MetadataShape } from './metadata.ts'
import { Amount, CurrencyCode, DateText, InstantText, idText, TermText } from './primitives.ts'
import { RefusalShape, toApiRefusal } from './refusal.ts'

const QuoteRenewalShape = z
  .object({
    subscription: idText('subscription'),
    date: DateText,
    end: DateText.nullable().meta({ description: 'Until when that renewal will pay; null when there is none.' }),
    before: Amount.nullable().meta({ description: 'Next renewal without this quote, without tax; null when none.' }),
    after: Amount.nullable().meta({ description: 'Next renewal with this quote, without tax; null when none.' }),
    product: z.string(),
    term: TermText,
    seats: z.int(),
    unitPrice: Amount.nullable(),
    newUnitPrice: Amount.nullable().meta({ description: 'What a seat would cost when bought again after a lapse.' }),
    lapseCost: Amount.nullable(),
  })
  .meta({ id: 'QuoteRenewal' })

const quoteStatuses = ['open', 'held', 'accepted', 'failed'] as const

/** What changes cost, today and later. */
export const PricedShape = z
  .object({
    currency: CurrencyCode,
    changes: z.array(ChangeShape),
    lines: z.array(LineShape),
    taxDisplay: z.enum(taxDisplays).meta({ description: 'Which amount of a line to show.' }),
    subtotal: Amount,
    tax: z.array(TaxShape),
    total: Amount,
    creditApplied: Amount,
    dueToday: Amount,
    paymentMethods: z
      .array(z.object({ id: idText('paymentMethod'), label: z.string(), amount: Amount }))
      .meta({ description: 'What each method will be charged today.' }),
    credits: z.array(CreditShape).meta({ description: 'What is credited, and what of it goes back.' }),
    renewals: z.array(QuoteRenewalShape),
    warnings: z.array(
      z.object({ code: z.enum(warningCodes), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
    ),
    refusals: z
      .array(RefusalShape)
      .meta({ description: 'What stands in the way; empty when the quote can be accepted.' }),
  })
  .meta({ id: 'Priced' })

export const QuoteShape = PricedShape.extend({
  id: idText('quote'),
  account: idText('account'),
  status: z.enum(quoteStatuses).meta({ description: 'held: waits for the payment; nothing has moved yet.' }),
  invoices: z.array(idText('invoice')).meta({ description: 'Issued by the acceptance.' }),
  createdAt: InstantText,
  expiresAt: InstantText,
  stateVersion: z.string(),
  actionUrl: z.string().nullable().meta({ description: 'Where its payment waits to be confirmed, while it is held.' }),
  metadata: MetadataShape,
}).meta({ id: 'Quote' })

export function toApiQuote(stored: StoredQuote, reading: Reading): z.input<typeof QuoteShape> {
  return {
    ...toApiPriced(stored.quote, reading),
    id: stored.id,
    account: stored.account,
    status: stored.status,
    invoices: [...stored.invoices],
    createdAt: new Date(stored.createdAt).toISOString(),
    expiresAt: new Date(stored.expiresAt).toISOString(),
    stateVersion: String(stored.stateVersion),
    actionUrl: stored.actionUrl,
  }
}

export function toApiPriced(quote: Quote, reading: Reading): z.input<typeof PricedShape> {
  return {
    currency: quote.currency,
    changes: quote.changes.map(toApiChange),
    lines: quote.decision.invoices
      .filter((invoice) => invoice.currency === quote.currency)
      .flatMap((invoice) => toApiLines(invoice.lines, invoice.tax, reading)),
    taxDisplay: taxDisplayFor(reading.known.account, reading.known.policy),
    subtotal: formatMoney(quote.subtotal),
    tax: quote.tax.map(toApiTax),
    total: formatMoney(quote.total),
    creditApplied: formatMoney(quote.creditApplied),
    dueToday: formatMoney(quote.dueToday),
    paymentMethods: quote.charges.flatMap(({ paymentMethod, amount }) => {
      const method = reading.known.paymentMethods.find((candidate) => candidate.id === paymentMethod)
      return method && !isZero(amount) ? [{ id: method.id, label: method.label, amount: formatMoney(amount) }] : []
    }),
    credits: quote.credits.map((credit) => toApiCredit(credit, reading)),
    renewals: quote.renewals.map(toApiQuoteRenewal),
    warnings: [...quote.warnings],
    refusals: quote.refusals.map((refusal) => toApiRefusal(refusal, reading.language)),
  }
}

function toApiQuoteRenewal(renewal: QuoteRenewal): z.input<typeof QuoteRenewalShape> {
  const { subscription, product, term, seats, terms } = renewal
  return {
    ...{ subscription, product, term, seats },
    date: formatPlainDate(renewal.date),
    end: terms && formatPlainDate(terms.period.end),
    before: orNull(renewal.before),
    after: orNull(renewal.after),
    unitPrice: orNull(terms?.price.unitPrice),
    newUnitPrice: orNull(terms?.newUnitPrice),
    lapseCost: orNull(terms?.lapseCost),
  }
}

function orNull(amount: Money | null | undefined): string | null {
  return amount ? formatMoney(amount) : null
}
