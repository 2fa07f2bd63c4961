/** Gives a seat to a user. Giving it again changes nothing. */
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { assignSeat as give } from '../../store/seat-assignments.ts'
import { audited, holderInTrail } from '../audited.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { seeSubscription } from './see-subscription.ts'

export const AssignmentShape = z
  .object({ subscription: idText('subscription'), user: z.string(), assigned: z.boolean() })
  .meta({ id: 'Assignment' })

export const assignSeat = operation({
  id: 'assignSeat',
  method: 'POST',
  path: '/v1/subscriptions/{subscription}/assignments',
  summary: 'Give a seat to a user',
  callers: ['vendor', 'member'],
  permission: 'assign_seats',
  scope: 'accounts',
  params: z.object({ subscription: idText('subscription') }),
  query: z.object({}),
  body: z.object({ user: z.string().min(1).max(200) }),
  response: AssignmentShape,
  status: 201,
  async handle(context, { params, body }) {
    const { subscription } = await seeSubscription(context, params.subscription)
    const { id, account, seats } = subscription
    const { user } = body
    await audited(context, account, async ({ transaction, loaded, at, audit }) => {
      if (!(await give(transaction, { account, subscription: id, user }, at))) return
      const held = loaded.known.assignedSeats.get(id)?.length ?? 0
      if (held >= seats) throw new Problem('conflict', `All ${seats} seats are taken: add one, or free one.`)
      audit('seat.assigned', { user: holderInTrail(account, user) }, id)
    })
    return { subscription: id, user, assigned: true }
  },
})
