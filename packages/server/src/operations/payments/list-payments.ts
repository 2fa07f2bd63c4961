/** Attempts to take money, across accounts: what waits for an answer, what was declined, what went through. */
import { id } from '@coterm/core/ids.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { openPaymentStatuses, paymentStatuses } from '@coterm/core/payment/payment.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { Amount, CurrencyCode, DateText, InstantText, idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { listPayments as listStored } from '../../store/money-moves.ts'
import { acrossAccounts, OwnerShape, ownersOf, whoseList } from '../across-accounts.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

const AttemptShape = z
  .object({
    id: idText('payment'),
    account: OwnerShape,
    invoice: idText('invoice').nullable(),
    quote: idText('quote').nullable().meta({ description: 'What it pays for while no invoice is issued.' }),
    paymentMethod: idText('paymentMethod'),
    amount: Amount,
    currency: CurrencyCode,
    status: z.enum(paymentStatuses as [(typeof paymentStatuses)[number]]),
    declineCode: z.string().nullable(),
    date: DateText,
    createdAt: InstantText,
    changedAt: InstantText,
    ageSeconds: z.int().meta({ description: 'How long ago it was begun, by the real clock, also on test clocks.' }),
  })
  .meta({ id: 'PaymentAttempt' })

export const listPayments = operation({
  id: 'listPayments',
  method: 'GET',
  path: '/v1/payments',
  summary: 'List payments by their status',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: PageQuery.extend({
    ...acrossAccounts,
    status: z
      .enum(['pending', ...paymentStatuses])
      .default('pending')
      .meta({ description: '`pending`: every one whose outcome is open, `unknown` among them.' }),
  }),
  body: z.undefined(),
  response: listOf(AttemptShape),
  status: 200,
  async handle(context, { query }) {
    const stored = await listStored(context.database.kysely, {
      whose: whoseList(context, query),
      statuses: query.status === 'pending' ? openPaymentStatuses : [query.status],
      limit: query.limit + 1,
      ...(query.cursor !== undefined && { after: id('payment', query.cursor) }),
    })
    const page = pageOf(stored, query.limit, (payment) => payment.id)
    const now = context.clock.now()
    const ownerOf = await ownersOf(context.database.kysely, page.data)
    const data = page.data.map((payment) => {
      const { id, account, invoice, quote, paymentMethod, amount, status, declineCode, createdAt, changedAt } = payment
      return {
        account: ownerOf(account),
        ...{ id, invoice, quote, paymentMethod, status, declineCode },
        ...{ amount: formatMoney(amount), currency: amount.currency, date: formatPlainDate(payment.triedOn) },
        createdAt: new Date(createdAt).toISOString(),
        changedAt: new Date(changedAt).toISOString(),
        ageSeconds: Math.max(0, Math.floor((now - createdAt) / 1000)),
      }
    })
    return { ...page, data }
  },
})
