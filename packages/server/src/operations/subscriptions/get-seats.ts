/** Who holds the seats, what was paid for them, and until when they can be given back. */
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { SeatsShape, toApiSeats } from '../../resources/seats.ts'
import { operation } from '../operation.ts'
import { seeSubscription } from './see-subscription.ts'

export const getSeats = operation({
  id: 'getSeats',
  method: 'GET',
  path: '/v1/subscriptions/{subscription}/seats',
  summary: 'See the seats of a subscription',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ subscription: idText('subscription') }),
  query: z.object({}),
  body: z.undefined(),
  response: SeatsShape,
  status: 200,
  async handle(context, { params }) {
    const { loaded, subscription, today } = await seeSubscription(context, params.subscription)
    return toApiSeats(loaded.known, subscription, today)
  },
})
