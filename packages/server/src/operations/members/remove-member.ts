/** Takes a member out of an account: every session, link and way to sign in goes with them. Their seats only when asked. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { PersonShape, toApiPerson } from '../../resources/member.ts'
import { idText } from '../../resources/primitives.ts'
import { listHeldSeats, removeMember as remove } from '../../store/people.ts'
import { unassignSeat } from '../../store/seat-assignments.ts'
import { audited, holderInTrail } from '../audited.ts'
import { operation } from '../operation.ts'
import { managedMember, requireAnotherOwner } from './managed.ts'

export const removeMember = operation({
  id: 'removeMember',
  method: 'DELETE',
  path: '/v1/accounts/{account}/members/{member}',
  summary: 'Remove a member from an account',
  callers: ['vendor', 'member'],
  permission: 'people',
  scope: 'accounts',
  params: z.object({ account: idText('account'), member: idText('member') }),
  query: z.object({
    releaseSeats: z.enum(['true', 'false']).default('false').meta({ description: 'Also free the seats they hold.' }),
  }),
  body: z.object({}).optional(),
  response: PersonShape,
  status: 200,
  async handle(context, { params, query }) {
    const account = id('account', params.account)
    return audited(context, account, async ({ transaction, at, audit }) => {
      const person = await managedMember(context, transaction, { account, id: id('member', params.member) })
      await requireAnotherOwner(transaction, person)
      const held = query.releaseSeats === 'true' ? await listHeldSeats(transaction, account) : []
      for (const seat of held.filter(({ member }) => member === person.id)) {
        const subscription = id('subscription', seat.subscription)
        await unassignSeat(transaction, { account, subscription, user: seat.user })
        audit('seat.released', { user: holderInTrail(account, seat.user) }, subscription)
      }
      await remove(transaction, person, at)
      audit('member.removed', { member: person.id, role: person.role })
      return toApiPerson(person)
    })
  },
})
