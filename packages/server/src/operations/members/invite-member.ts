/** Invites somebody to an account by mail. Inviting them again, before they have joined, sends another letter. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { inviteLetter } from '../../mail/letters/people.ts'
import { writeToMember } from '../../mail/write-to-member.ts'
import { PersonShape, RoleText, toApiPerson } from '../../resources/member.ts'
import { idText } from '../../resources/primitives.ts'
import { addMember, findMembersByEmail, type Member } from '../../store/members.ts'
import { countPeople, loadPerson, setRole } from '../../store/people.ts'
import { type Audited, audited } from '../audited.ts'
import type { Context } from '../operation.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { requireMayGive } from './managed.ts'

const peopleMax = 1000

const Invitation = z.strictObject({ name: z.string().trim().min(1).max(200), email: z.email(), role: RoleText })

export const inviteMember = operation({
  id: 'inviteMember',
  method: 'POST',
  path: '/v1/accounts/{account}/members',
  summary: 'Invite somebody to an account',
  callers: ['vendor', 'member'],
  permission: 'people',
  scope: 'accounts',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: Invitation,
  response: PersonShape,
  status: 201,
  async handle(context, { params, body }) {
    const account = id('account', params.account)
    requireMayGive(context, body.role)
    return audited(context, account, async (change) => {
      const { transaction, at, audit } = change
      const member = await invited(change, { account, ...body })
      audit('member.invited', { member: member.id, role: member.role })
      await send(context, change, member)
      const person = await loadPerson(transaction, account, member.id)
      if (!person) throw new Error(`Broken invariant: ${member.id} was added at ${at}`)
      return toApiPerson(person)
    })
  },
})

// The address is the person: it is in an account once.
async function invited({ transaction, at }: Audited, wanted: Omit<Member, 'id'>): Promise<Member> {
  const { account, email, role } = wanted
  const known = (await findMembersByEmail(transaction, email)).find((each) => each.account === account)
  if (!known) {
    const { all } = await countPeople(transaction, account)
    if (all >= peopleMax) throw new Problem('conflict', `There are ${peopleMax} members already. Remove some first.`)
    return addMember(transaction, { ...wanted, invited: true }, at)
  }
  if ((await loadPerson(transaction, account, known.id))?.joinedAt !== null) {
    throw new Problem('conflict', 'This address belongs to a member already. Change their role instead.')
  }
  await setRole(transaction, known, role)
  return { ...known, role }
}

async function send({ caller }: Context, { transaction, loaded, at }: Audited, member: Member): Promise<void> {
  await writeToMember(transaction, {
    ...{ loaded, member, at },
    write: (say, names) => {
      const inviter = caller.kind === 'member' ? caller.member.name : names.seller
      return inviteLetter(say, { ...names, inviter, role: member.role })
    },
  })
}
