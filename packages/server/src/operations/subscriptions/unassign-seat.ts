/** Takes a seat back from a user. */
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { unassignSeat as takeBack } from '../../store/seat-assignments.ts'
import { audited, holderInTrail } from '../audited.ts'
import { operation } from '../operation.ts'
import { AssignmentShape } from './assign-seat.ts'
import { seeSubscription } from './see-subscription.ts'

export const unassignSeat = operation({
  id: 'unassignSeat',
  method: 'DELETE',
  path: '/v1/subscriptions/{subscription}/assignments/{user}',
  summary: 'Take a seat back from a user',
  callers: ['vendor', 'member'],
  permission: 'assign_seats',
  scope: 'accounts',
  params: z.object({ subscription: idText('subscription'), user: z.string().min(1).max(200) }),
  query: z.object({}),
  body: z.undefined(),
  response: AssignmentShape,
  status: 200,
  async handle(context, { params }) {
    const { subscription } = await seeSubscription(context, params.subscription)
    const { id, account } = subscription
    const { user } = params
    await audited(context, account, async ({ transaction, audit }) => {
      const taken = await takeBack(transaction, { account, subscription: id, user })
      if (taken) audit('seat.released', { user: holderInTrail(account, user) }, id)
    })
    return { subscription: id, user, assigned: false }
  },
})
