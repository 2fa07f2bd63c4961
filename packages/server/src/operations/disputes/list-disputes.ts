/** Payments that customers' banks took back, newest first. */
import { formatMoney } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { Amount, CurrencyCode, DateText, idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { disputeStatuses, listDisputes as listStored } from '../../store/disputes.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

const DisputeShape = z
  .object({
    id: z.string().meta({ description: "The provider's own." }),
    account: idText('account'),
    invoice: idText('invoice'),
    payment: idText('payment'),
    amount: Amount,
    currency: CurrencyCode,
    status: z.enum(disputeStatuses),
    reason: z.string(),
    openedOn: DateText,
  })
  .meta({ id: 'Dispute', description: 'Its invoice is owed again until it is won, and is not tried by itself.' })

export const listDisputes = operation({
  id: 'listDisputes',
  method: 'GET',
  path: '/v1/disputes',
  summary: 'List payments that were charged back',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: PageQuery,
  body: z.undefined(),
  response: listOf(DisputeShape),
  status: 200,
  async handle({ database }, { query }) {
    const after =
      query.cursor === undefined ? {} : { after: BigInt(/^\d{1,18}$/.test(query.cursor) ? query.cursor : '0') }
    const page = pageOf(
      await listStored(database.kysely, { limit: query.limit + 1, ...after }),
      query.limit,
      ({ row }) => `${row}`,
    )
    const data = page.data.map(({ id, account, invoice, payment, amount, status, reason, openedOn }) => ({
      ...{ id, account, invoice, payment, status, reason },
      ...{ amount: formatMoney(amount), currency: amount.currency, openedOn: formatPlainDate(openedOn) },
    }))
    return { ...page, data }
  },
})
