/** The customer is back from the provider's page: asks the provider what came of it. Asked again, it is added once. */
import { z } from 'zod'
import { PaymentMethodSetupShape, toApiSetup } from '../../resources/payment-method.ts'
import { idText } from '../../resources/primitives.ts'
import { operation } from '../operation.ts'
import { finishSetup } from '../payments/finish-setup.ts'
import { Problem } from '../problem.ts'
import { seeSetup } from './see-setup.ts'

export const finishPaymentMethodSetup = operation({
  id: 'finishPaymentMethodSetup',
  method: 'POST',
  path: '/v1/payment-method-setups/{setup}/finish',
  summary: "Ask what came of a visit to the provider's page",
  callers: ['vendor', 'member'],
  permission: 'payment_methods',
  scope: 'billing',
  params: z.object({ setup: idText('setup') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: PaymentMethodSetupShape,
  status: 200,
  async handle(context, { params }) {
    const seen = await seeSetup(context, params.setup)
    const finished = await finishSetup(context, seen.id).catch(() => {
      throw new Problem('conflict', 'The payment provider does not answer. We go on asking; look again later.')
    })
    return toApiSetup(finished ?? seen, null)
  },
})
