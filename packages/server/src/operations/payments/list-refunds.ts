/** Money on its way back to customers, across accounts. */
import { id } from '@coterm/core/ids.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { Amount, CurrencyCode, DateText, InstantText, idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { listRefunds as listStored, refundStatuses } from '../../store/money-moves.ts'
import { acrossAccounts, OwnerShape, ownersOf, whoseList } from '../across-accounts.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

const RefundShape = z
  .object({
    id: idText('refund'),
    account: OwnerShape,
    creditNote: idText('creditNote'),
    invoice: idText('invoice'),
    payment: idText('payment').meta({ description: 'What is given back.' }),
    amount: Amount,
    currency: CurrencyCode,
    status: z.enum(refundStatuses),
    failure: z.string().nullable(),
    date: DateText,
    changedAt: InstantText,
  })
  .meta({ id: 'Refund' })

export const listRefunds = operation({
  id: 'listRefunds',
  method: 'GET',
  path: '/v1/refunds',
  summary: 'List refunds by their status',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: PageQuery.extend({ ...acrossAccounts, status: z.enum(refundStatuses).optional() }),
  body: z.undefined(),
  response: listOf(RefundShape),
  status: 200,
  async handle(context, { query }) {
    const stored = await listStored(context.database.kysely, {
      whose: whoseList(context, query),
      limit: query.limit + 1,
      ...(query.status && { status: query.status }),
      ...(query.cursor !== undefined && { after: id('refund', query.cursor) }),
    })
    const page = pageOf(stored, query.limit, (refund) => refund.id)
    const ownerOf = await ownersOf(context.database.kysely, page.data)
    const data = page.data.map(({ amount, date, changedAt, account, ...refund }) => ({
      ...refund,
      account: ownerOf(account),
      ...{ amount: formatMoney(amount), currency: amount.currency, date: formatPlainDate(date) },
      changedAt: new Date(changedAt).toISOString(),
    }))
    return { ...page, data }
  },
})
