/** What the account pays with where nothing else is named. */
import { z } from 'zod'
import { PaymentMethodShape, toApiPaymentMethod } from '../../resources/payment-method.ts'
import { idText } from '../../resources/primitives.ts'
import { operation } from '../operation.ts'
import { setDefault } from '../payments/change-methods.ts'
import { requireChanged, seePaymentMethod } from './see-payment-method.ts'

export const setDefaultPaymentMethod = operation({
  id: 'setDefaultPaymentMethod',
  method: 'POST',
  path: '/v1/payment-methods/{paymentMethod}/default',
  summary: 'Make a payment method the default',
  callers: ['vendor', 'member'],
  permission: 'payment_methods',
  scope: 'billing',
  params: z.object({ paymentMethod: idText('paymentMethod') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: PaymentMethodShape,
  status: 200,
  async handle(context, { params }) {
    const { method, loaded } = await seePaymentMethod(context, params.paymentMethod)
    const named = { account: loaded.known.account.id, method: method.id }
    requireChanged(await setDefault(context, named))
    return toApiPaymentMethod((await seePaymentMethod(context, params.paymentMethod)).method)
  },
})
