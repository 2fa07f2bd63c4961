/** Takes a person out for good: their name, address, letters, words and ways in. What they did stays, without their name. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { eraseMember as erase } from '../../store/erase.ts'
import { allMembers } from '../../store/members.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const eraseMember = operation({
  id: 'eraseMember',
  method: 'POST',
  path: '/v1/accounts/{account}/members/{member}/erasure',
  summary: "Erase a member's personal data",
  callers: ['vendor'],
  permission: null,
  scope: 'privacy',
  params: z.object({ account: idText('account'), member: idText('member') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: z.object({ erased: z.literal(true) }),
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    return audited(context, account, async ({ transaction, at, audit }) => {
      const member = (await allMembers(transaction, account)).find((each) => each.id === params.member)
      if (!member) throw notFound('member')
      await erase(transaction, member, at)
      audit('member.erased', { member: member.id })
      return { erased: true as const }
    })
  },
})
