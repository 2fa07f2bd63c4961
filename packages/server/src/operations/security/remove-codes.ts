/** Takes one-time codes away again, with a last one as proof. */
import { z } from 'zod'
import { signInChangedLetter } from '../../mail/letters/people.ts'
import { writeToMember } from '../../mail/write-to-member.ts'
import { CodeText } from '../../resources/sign-in.ts'
import { removeCodes as remove } from '../../store/one-time-codes.ts'
import { memberOf } from '../access.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { checkCode, requireRight, sealerIn } from './codes.ts'

export const removeCodes = operation({
  id: 'removeCodes',
  method: 'POST',
  path: '/v1/one-time-codes/remove',
  summary: 'Take one-time codes away',
  callers: ['member'],
  permission: null,
  scope: null,
  guardedAnyway: true,
  params: z.object({}),
  query: z.object({}),
  body: z.strictObject({ code: CodeText }),
  response: z.object({ removed: z.literal(true) }),
  status: 200,
  secret: true,
  async handle(context, { body }) {
    const { member } = memberOf(context)
    const sealer = sealerIn(context)
    const checked = await audited(context, member.account, async ({ transaction, loaded, at, audit }) => {
      const result = await checkCode({ transaction, sealer, at }, member, body.code)
      if (result !== 'right') return result
      await remove(transaction, member)
      audit('second_factor.removed', { member: member.id })
      const change = { what: 'codes_removed', name: '' } as const
      await writeToMember(transaction, {
        ...{ loaded, member, at },
        write: (say, names) => signInChangedLetter(say, { ...change, account: names.account }),
      })
      return result
    })
    requireRight(checked)
    return { removed: true as const }
  },
})
