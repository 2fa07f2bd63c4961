/** What each edition and term on offer would cost over the same time, and what a lapse would cost. */
import { savingsOf } from '@coterm/core/forecast/savings.ts'
import { z } from 'zod'
import { SavingsShape, toApiSavings } from '../../resources/forecast.ts'
import { idText } from '../../resources/primitives.ts'
import { operation } from '../operation.ts'
import { seeSubscription } from './see-subscription.ts'

export const getSavings = operation({
  id: 'getSavings',
  method: 'GET',
  path: '/v1/subscriptions/{subscription}/savings',
  summary: 'Compare what every term and edition would cost',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ subscription: idText('subscription') }),
  query: z.object({}),
  body: z.undefined(),
  response: SavingsShape,
  status: 200,
  async handle(context, { params }) {
    const { loaded, subscription } = await seeSubscription(context, params.subscription)
    return toApiSavings(savingsOf(loaded.known, subscription))
  },
})
