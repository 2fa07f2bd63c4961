/** Everything that is paid with one method is paid with another from now on: subscriptions and open invoices. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { PaymentMethodShape, toApiPaymentMethod } from '../../resources/payment-method.ts'
import { idText } from '../../resources/primitives.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { replaceMethod } from '../payments/change-methods.ts'
import { requireChanged, seePaymentMethod } from './see-payment-method.ts'

export const replacePaymentMethod = operation({
  id: 'replacePaymentMethod',
  method: 'POST',
  path: '/v1/payment-methods/{paymentMethod}/replace',
  summary: 'Replace a payment method everywhere by another',
  callers: ['vendor', 'member'],
  permission: 'payment_methods',
  scope: 'billing',
  params: z.object({ paymentMethod: idText('paymentMethod') }),
  query: z.object({}),
  body: z.object({ with: idText('paymentMethod') }),
  response: PaymentMethodShape,
  status: 200,
  async handle(context, { params, body }) {
    const { method, loaded } = await seePaymentMethod(context, params.paymentMethod)
    const named = { account: loaded.known.account.id, method: method.id }
    requireChanged(
      await replaceMethod(context, { ...named, by: id('paymentMethod', body.with), asker: askerOf(context.caller) }),
    )
    return toApiPaymentMethod((await seePaymentMethod(context, params.paymentMethod)).method)
  },
})
