/** Removes a payment method. While something is paid with it, the answer says what, and asks what replaces it. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { PaymentMethodShape, toApiPaymentMethod } from '../../resources/payment-method.ts'
import { idText } from '../../resources/primitives.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { removeMethod } from '../payments/change-methods.ts'
import { requireChanged, seePaymentMethod } from './see-payment-method.ts'

export const removePaymentMethod = operation({
  id: 'removePaymentMethod',
  method: 'DELETE',
  path: '/v1/payment-methods/{paymentMethod}',
  summary: 'Remove a payment method',
  callers: ['vendor', 'member'],
  permission: 'payment_methods',
  scope: 'billing',
  params: z.object({ paymentMethod: idText('paymentMethod') }),
  query: z.object({
    replaceWith: idText('paymentMethod').optional().meta({ description: 'What takes its place everywhere.' }),
  }),
  body: z.object({}).optional(),
  response: PaymentMethodShape,
  status: 200,
  async handle(context, { params, query }) {
    const { method, loaded } = await seePaymentMethod(context, params.paymentMethod)
    const by = query.replaceWith === undefined ? null : id('paymentMethod', query.replaceWith)
    requireChanged(
      await removeMethod(context, {
        account: loaded.known.account.id,
        method: method.id,
        by,
        asker: askerOf(context.caller),
      }),
    )
    return toApiPaymentMethod({ ...method, isDefault: false, isBackup: false })
  },
})
