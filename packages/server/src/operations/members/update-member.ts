/** Gives a member another role. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { PersonShape, RoleText, toApiPerson } from '../../resources/member.ts'
import { idText } from '../../resources/primitives.ts'
import { setRole } from '../../store/people.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { managedMember, requireAnotherOwner, requireMayGive } from './managed.ts'

export const updateMember = operation({
  id: 'updateMember',
  method: 'PATCH',
  path: '/v1/accounts/{account}/members/{member}',
  summary: "Change a member's role",
  callers: ['vendor', 'member'],
  permission: 'people',
  scope: 'accounts',
  params: z.object({ account: idText('account'), member: idText('member') }),
  query: z.object({}),
  body: z.strictObject({ role: RoleText }),
  response: PersonShape,
  status: 200,
  async handle(context, { params, body: { role } }) {
    const account = id('account', params.account)
    return audited(context, account, async ({ transaction, audit }) => {
      const person = await managedMember(context, transaction, { account, id: id('member', params.member) })
      if (person.role === role) return toApiPerson(person)
      requireMayGive(context, role)
      await requireAnotherOwner(transaction, person)
      await setRole(transaction, person, role)
      audit('member.role_set', { member: person.id, from: person.role, to: role })
      return toApiPerson({ ...person, role })
    })
  },
})
