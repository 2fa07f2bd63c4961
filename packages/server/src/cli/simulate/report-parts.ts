/** What the API shows, cut to what a story's report shows. */
import type { CreditReport, LineReport, QuoteReport, RefusalReport } from '@coterm/core/simulator/report.ts'
import type { components } from '@coterm/sdk'

type Schemas = components['schemas']

export function lineOf(line: Schemas['Line']): LineReport {
  const { kind, subscription, product, priceKind, unitPrice, quantity, fraction, period, amount } = line
  const { rate, category, reason } = line.tax
  return {
    ...{ kind, subscription, product, priceKind, unitPrice, quantity, ...(fraction && { fraction }), period, amount },
    tax: { rate, category, reason },
    grossAmount: line.grossAmount,
  }
}

function refusalOf({ code, subscription, fix, contact }: Schemas['Refusal']): RefusalReport {
  return { code, subscription, ...(fix && { fix }), ...(contact && { contact }) }
}

export function quoteOf(quote: Schemas['Quote']): QuoteReport {
  const { currency, subtotal, tax, total, creditApplied, dueToday, renewals, warnings } = quote
  return {
    currency,
    lines: quote.lines.map(lineOf),
    taxDisplay: quote.taxDisplay,
    ...{ subtotal, tax, total, creditApplied, dueToday, renewals, warnings },
    credits: quote.credits.map(creditOf),
    refusals: quote.refusals.map(refusalOf),
  }
}

export function actionOf({ action, available, refusals }: Schemas['Action']) {
  return { action, available, refusals: refusals.map(refusalOf) }
}

export function creditOf(credit: Schemas['Credit']): CreditReport {
  const { invoice, date, currency, subtotal, tax, total, refund, toBalance } = credit
  return { invoice, date, currency, lines: credit.lines.map(lineOf), subtotal, tax, total, refund, toBalance }
}
