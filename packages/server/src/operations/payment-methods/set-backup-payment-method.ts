/** Which method is tried once when another is declined for good. An account has at most one. */
import { z } from 'zod'
import { PaymentMethodShape, toApiPaymentMethod } from '../../resources/payment-method.ts'
import { idText } from '../../resources/primitives.ts'
import { operation } from '../operation.ts'
import { setBackup } from '../payments/change-methods.ts'
import { requireChanged, seePaymentMethod } from './see-payment-method.ts'

export const setBackupPaymentMethod = operation({
  id: 'setBackupPaymentMethod',
  method: 'POST',
  path: '/v1/payment-methods/{paymentMethod}/backup',
  summary: 'Make a payment method the backup, or no longer',
  callers: ['vendor', 'member'],
  permission: 'payment_methods',
  scope: 'billing',
  params: z.object({ paymentMethod: idText('paymentMethod') }),
  query: z.object({}),
  body: z.object({ backup: z.boolean().default(true) }),
  response: PaymentMethodShape,
  status: 200,
  async handle(context, { params, body }) {
    const { method, loaded } = await seePaymentMethod(context, params.paymentMethod)
    const named = { account: loaded.known.account.id, method: method.id }
    requireChanged(await setBackup(context, { ...named, backup: body.backup }))
    return toApiPaymentMethod((await seePaymentMethod(context, params.paymentMethod)).method)
  },
})
