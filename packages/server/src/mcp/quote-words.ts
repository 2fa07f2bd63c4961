/** A quote in words, for a person to decide on: what is billed, what is due today, and the next renewals before and after. */
import type { components } from '@coterm/sdk'
import { refusalInWords } from './told.ts'

type Quote = components['schemas']['Quote']
type Renewal = components['schemas']['QuoteRenewal']

export function quoteInWords(quote: Quote): string {
  const { currency } = quote
  const money = (amount: string) => `${amount} ${currency}`
  const lines = quote.lines.map(({ description, amount }) => `- ${description}: ${money(amount)}`)
  const tax = quote.tax.map(({ rate, taxable, amount }) => `- Tax ${rate} of ${money(taxable)}: ${money(amount)}`)
  const credits = quote.credits.map((credit) => {
    const { total, refund, toBalance } = credit
    return `- Of ${credit.invoice}: ${total} ${credit.currency}, of which ${refund} goes back and ${toBalance} is kept as credit`
  })
  return [
    `Quote ${quote.id} for ${quote.account}, ${quote.status}, good until ${quote.expiresAt}`,
    ...part('Lines', lines.length > 0 ? [...lines, ...tax, `- Total: ${money(quote.total)}`] : []),
    ...part('Credited', credits),
    `Due today: ${money(quote.dueToday)}${methodsInWords(quote)}`,
    ...(Number(quote.creditApplied) === 0 ? [] : [`Paid from the credit balance: ${money(quote.creditApplied)}`]),
    ...part(
      'Next renewals, without tax',
      quote.renewals.map((renewal) => renewalInWords(renewal, money)),
    ),
    ...part(
      'To know',
      quote.warnings.map(({ code, params }) => `- ${code} ${JSON.stringify(params)}`),
    ),
    ...part('Stands in the way', quote.refusals.map(refusalInWords)),
  ].join('\n')
}

function part(title: string, entries: readonly string[]): string[] {
  return entries.length > 0 ? [`${title}:`, ...entries] : []
}

function methodsInWords({ paymentMethods, currency }: Quote): string {
  const said = paymentMethods.map(({ label, amount }) => `${amount} ${currency} by ${label}`)
  return said.length > 0 ? ` (${said.join(', ')})` : ''
}

function renewalInWords(renewal: Renewal, money: (amount: string) => string): string {
  const { subscription, date, seats, product, term, before, after } = renewal
  const amount = (value: string | null) => (value === null ? 'none' : money(value))
  const what = `${subscription} (${seats} × ${product}, ${term})`
  return `- ${what} on ${date}: ${amount(before)} before this quote, ${amount(after)} with it`
}
