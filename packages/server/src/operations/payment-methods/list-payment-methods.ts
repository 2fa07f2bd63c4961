/** The payment methods of an account, in the order in which they were added. */
import { z } from 'zod'
import { PaymentMethodShape, toApiPaymentMethod } from '../../resources/payment-method.ts'
import { idText, listOf } from '../../resources/primitives.ts'
import { glanceAt, namedAccount } from '../access.ts'
import { operation } from '../operation.ts'

export const listPaymentMethods = operation({
  id: 'listPaymentMethods',
  method: 'GET',
  path: '/v1/payment-methods',
  summary: 'List the payment methods of an account',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({}),
  query: z.object({ account: idText('account').optional() }),
  body: z.undefined(),
  response: listOf(PaymentMethodShape),
  status: 200,
  async handle(context, { query }) {
    const { loaded } = await glanceAt(context, namedAccount(context, query.account))
    return { data: loaded.known.paymentMethods.map(toApiPaymentMethod), hasMore: false, nextCursor: null }
  },
})
