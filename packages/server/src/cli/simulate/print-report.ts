/** A story's report for a person: what happened on each date, and what was not as expected. */
import type { StoryReport } from './run-story.ts'

export function printReport(report: StoryReport): string {
  const { title, invoices, creditNotes, notices, expectations } = report
  const entries = [
    ...report.steps.filter(Boolean).map((step) => ({ date: step.on, text: stepText(step) })),
    ...invoices.map(({ date, ...invoice }) => ({ date, text: invoiceText(invoice) })),
    ...creditNotes.map(({ date, ...note }) => ({ date, text: creditText(note) })),
    ...notices.map(({ date, kind, subscription }) => ({
      date,
      text: `${kind.replaceAll('_', ' ')} notice for ${subscription}`,
    })),
  ].toSorted((a, b) => a.date.localeCompare(b.date))
  return [
    title,
    '',
    ...entries.filter(({ text }) => text !== '').map(({ date, text }) => `${date}  ${text}`),
    '',
    ...expectations.failed.map(
      ({ step, path, expected, actual }) =>
        `step ${step + 1}, ${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`,
    ),
    `${expectations.passed} expectations hold, ${expectations.failed.length} do not`,
  ].join('\n')
}

function stepText({ account, quote, accepted, error, actions }: StoryReport['steps'][number]): string {
  if (actions) return `actions looked at${account ? ` for ${account}` : ''}`
  if (!quote) return error ? `not done: ${error.code}` : ''
  const refused = quote.refusals.map(({ code }) => code).join(', ')
  const outcome = accepted ? 'accepted' : error ? `not accepted: ${error.code}` : 'looked at'
  return `quote for ${account}: ${quote.dueToday} ${quote.currency} due, ${outcome}${refused ? ` (${refused})` : ''}`
}

type CreditText = Omit<StoryReport['creditNotes'][number], 'date'>

function creditText({ number, account, total, currency, status, lines }: CreditText): string {
  const details = lines.map(({ kind, subscription, quantity, amount }) => {
    return `\n              ${kind} ${subscription}: ${quantity} given back = ${amount}`
  })
  return `credit note ${number} to ${account}: ${total} ${currency}, ${status}${details.join('')}`
}

type InvoiceText = Omit<StoryReport['invoices'][number], 'date'>

function invoiceText({ number, account, total, currency, status, lines }: InvoiceText): string {
  const details = lines.map(({ kind, subscription, quantity, unitPrice, fraction, amount }) => {
    const part = fraction ? ` × ${fraction.days}/${fraction.of}` : ''
    return `\n              ${kind} ${subscription}: ${quantity} × ${unitPrice}${part} = ${amount}`
  })
  return `invoice ${number} to ${account}: ${total} ${currency}, ${status}${details.join('')}`
}
