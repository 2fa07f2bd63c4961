/** What the renewal run would do for an account on a date, as the API shows it, and the sums of that. */
import { eventTypes } from '@coterm/core/events.ts'
import type { DayAhead } from '@coterm/core/forecast/days-ahead.ts'
import type { InvoiceSum } from '@coterm/core/forecast/renewal-sums.ts'
import { renewalsOn } from '@coterm/core/forecast/renewals-ahead.ts'
import { dueOf, type InvoiceDraft } from '@coterm/core/invoice/invoice.ts'
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { formatMoney, money } from '@coterm/core/money/money.ts'
import { type Notice, noticeKinds } from '@coterm/core/notice/notice.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { ForecastPaymentShape, toApiForecast } from './forecast.ts'
import type { Reading } from './line.ts'
import { Amount, CurrencyCode, DateText, idText } from './primitives.ts'

const DryRunDayShape = z
  .object({
    date: DateText.meta({ description: 'The date that is asked about, or an earlier one that was missed.' }),
    invoices: z.array(
      ForecastPaymentShape.extend({
        creditApplied: Amount.meta({ description: 'What the credit balance pays of it.' }),
        due: Amount.meta({ description: 'What is left to be collected.' }),
      }).meta({ id: 'DryRunInvoice' }),
    ),
    stops: z.array(z.object({ subscription: idText('subscription'), product: z.string(), reason: z.string() })).meta({
      description: 'Subscriptions that end, and why they are not renewed.',
    }),
    events: z.array(z.object({ type: z.enum(eventTypes), subscription: idText('subscription').nullable() })).meta({
      description: 'What else happens: stages, lost loyalty, warnings of cards that expire.',
    }),
    notices: z.array(
      z.object({
        kind: z.enum(noticeKinds),
        subscription: idText('subscription'),
        renewsOn: DateText,
        currency: CurrencyCode,
        total: Amount,
      }),
    ),
  })
  .meta({ id: 'DryRunDay' })

export const DryRunAccountShape = z
  .object({
    account: idText('account'),
    accountName: z.string(),
    seller: z.string(),
    outcome: z.enum(['runs', 'would_stop', 'parked', 'held']).meta({
      description:
        '`would_stop`: nothing is done, and it is parked. `parked`: it has stopped before. `held`: it waits for the payment of a quote.',
    }),
    reason: z.string().nullable().meta({ description: 'Why it would stop, or has.' }),
    days: z.array(DryRunDayShape),
  })
  .meta({ id: 'DryRunAccount' })

const elsewhere = /^(invoice|credit)\.|^subscription\.(renewed|expired)$/

export function toApiDryRunDay(day: DayAhead, reading: Reading): z.input<typeof DryRunDayShape> {
  const { date, decision } = day
  const { invoices } = decision
  const stops = renewalsOn(day).filter(({ kind }) => kind === 'stops')
  return {
    date: formatPlainDate(date),
    invoices: toApiForecast(invoices, reading).map((invoice, index) => ({ ...invoice, ...paid(invoices[index]) })),
    stops: stops.map(({ subscription, before, reason }) => {
      return { subscription: subscription.id, product: before.product, reason: reason ?? '' }
    }),
    events: decision.events
      .filter(({ type, data }) => !elsewhere.test(type) || (type === 'subscription.expired' && !data.reason))
      .map(({ type, subscription }) => ({ type, subscription })),
    notices: decision.notices.map(toApiNoticeDue),
  }
}

function paid(draft: InvoiceDraft | undefined) {
  if (!draft) throw new Error('Broken invariant: every invoice is shown once')
  return { creditApplied: formatMoney(draft.creditApplied), due: formatMoney(dueOf(draft)) }
}

function toApiNoticeDue({ kind, subscription, renewsOn, total }: Notice) {
  const { currency } = total
  return { kind, subscription, renewsOn: formatPlainDate(renewsOn), currency, total: formatMoney(total) }
}

export const InvoiceSumShape = z.object({
  currency: CurrencyCode,
  invoices: z.int(),
  lines: z.int(),
  amount: Amount.meta({ description: 'Without tax.' }),
  tax: Amount,
  total: Amount,
  due: Amount.meta({ description: 'What is left to be collected after credit balances.' }),
})

export function toApiInvoiceSum(code: string, sum: InvoiceSum): z.input<typeof InvoiceSumShape> {
  const currency = parseCurrency(code)
  if (!currency) throw new Error(`Broken invariant: sums are of a currency, not of "${code}"`)
  const text = (minor: bigint) => formatMoney(money(minor, currency))
  const { invoices, lines, amount, tax, total, due } = sum
  return { currency, invoices, lines, amount: text(amount), tax: text(tax), total: text(total), due: text(due) }
}

export const DryRunShape = z
  .object({
    on: DateText,
    data: z.array(DryRunAccountShape).meta({ description: 'Accounts for which something would be done, or not.' }),
    totals: z.array(InvoiceSumShape.extend({ seller: z.string() })),
    counts: z.object({
      renewed: z.int(),
      stops: z.int(),
      notices: z.int(),
      wouldStop: z.int(),
      parked: z.int(),
      held: z.int(),
    }),
    hasMore: z.boolean(),
    nextCursor: idText('account').nullable(),
  })
  .meta({ id: 'DryRun', description: 'Totals and counts are of this part: add them up until `hasMore` is false.' })

type Totals = ReadonlyMap<string, InvoiceSum>

export function toApiTotals(totals: Totals): z.input<typeof DryRunShape>['totals'] {
  const sorted = [...totals].sort(([one], [other]) => (one < other ? -1 : 1))
  return sorted.map(([key, sum]) => {
    const space = key.lastIndexOf(' ')
    return { seller: key.slice(0, space), ...toApiInvoiceSum(key.slice(space + 1), sum) }
  })
}
