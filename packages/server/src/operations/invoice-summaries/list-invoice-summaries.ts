/** Invoices of every account, the newest first: what is open, what failed, and what is tried again. */
import { id } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { Amount, CurrencyCode, DateText, idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { type InvoiceSummary, listInvoiceSummaries as listStored } from '../../store/invoice-summaries.ts'
import { invoiceStatuses } from '../../store/invoices.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

const InvoiceSummaryShape = z
  .object({
    id: idText('invoice'),
    number: z.string(),
    account: z.object({ id: idText('account'), name: z.string() }),
    onTestClock: z.boolean(),
    date: DateText,
    dueOn: DateText,
    status: z.enum(invoiceStatuses),
    currency: CurrencyCode,
    total: Amount,
    due: Amount.meta({ description: 'What is still owed.' }),
    failedAttempts: z.int().meta({ description: 'How often its payment has been declined.' }),
    nextAttemptOn: DateText.nullable(),
  })
  .meta({ id: 'InvoiceSummary' })

export const listInvoiceSummaries = operation({
  id: 'listInvoiceSummaries',
  method: 'GET',
  path: '/v1/invoice-summaries',
  summary: 'List invoices of all accounts',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: PageQuery.extend({
    status: z.enum(invoiceStatuses).optional(),
    seller: z.string().optional(),
    number: z.string().max(100).optional(),
    declined: z.literal('true').optional().meta({
      description: 'Only those whose payment has been declined: what is being collected again, and what is not.',
    }),
    time: z.enum(['real', 'test']).optional().meta({ description: 'Of accounts in real time, or on a test clock.' }),
  }),
  body: z.undefined(),
  response: listOf(InvoiceSummaryShape),
  status: 200,
  async handle({ database }, { query }) {
    const { status, seller, number, declined, time, cursor, limit } = query
    const stored = await listStored(database.kysely, {
      limit: limit + 1,
      ...(cursor !== undefined && { after: id('invoice', cursor) }),
      ...(status !== undefined && { status }),
      ...(seller !== undefined && { seller: seller as SellerId }),
      ...(number !== undefined && { number }),
      ...(declined && { declined: true }),
      ...(time !== undefined && { onTestClock: time === 'test' }),
    })
    const page = pageOf(stored, limit, (invoice) => invoice.id)
    return { ...page, data: page.data.map(toApiSummary) }
  },
})

function toApiSummary({ date, dueOn, nextAttemptOn, total, due, ...same }: InvoiceSummary) {
  return {
    ...same,
    ...{ date: formatPlainDate(date), dueOn: formatPlainDate(dueOn), currency: total.currency },
    ...{ total: formatMoney(total), due: formatMoney(due) },
    nextAttemptOn: nextAttemptOn === null ? null : formatPlainDate(nextAttemptOn),
  }
}
