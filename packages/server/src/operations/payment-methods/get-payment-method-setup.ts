/** What is known of a visit to the provider's page. */
import { z } from 'zod'
import { PaymentMethodSetupShape, toApiSetup } from '../../resources/payment-method.ts'
import { idText } from '../../resources/primitives.ts'
import { operation } from '../operation.ts'
import { seeSetup } from './see-setup.ts'

export const getPaymentMethodSetup = operation({
  id: 'getPaymentMethodSetup',
  method: 'GET',
  path: '/v1/payment-method-setups/{setup}',
  summary: "See a visit to the provider's page",
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ setup: idText('setup') }),
  query: z.object({}),
  body: z.undefined(),
  response: PaymentMethodSetupShape,
  status: 200,
  async handle(context, { params }) {
    return toApiSetup(await seeSetup(context, params.setup), null)
  },
})
