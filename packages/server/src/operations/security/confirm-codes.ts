/** The first code: from now on codes are asked for. Answers recovery codes, for the day the app is lost. */
import { z } from 'zod'
import { signInChangedLetter } from '../../mail/letters/people.ts'
import { writeToMember } from '../../mail/write-to-member.ts'
import { CodeText } from '../../resources/sign-in.ts'
import { loadCodes, saveRecoveryCodes } from '../../store/one-time-codes.ts'
import { markProved } from '../../store/sessions.ts'
import { memberOf } from '../access.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { checkCode, newRecoveryCodes, requireRight, sealerIn } from './codes.ts'

export const confirmCodes = operation({
  id: 'confirmCodes',
  method: 'POST',
  path: '/v1/one-time-codes/confirm',
  summary: 'Finish setting up one-time codes',
  callers: ['member'],
  permission: null,
  scope: null,
  beforeSecondFactor: 'set_up',
  guardedAnyway: true,
  params: z.object({}),
  query: z.object({}),
  body: z.strictObject({ code: CodeText }),
  response: z
    .object({ recoveryCodes: z.array(z.string()).meta({ description: 'Each works once. They are not shown again.' }) })
    .meta({ id: 'RecoveryCodes' }),
  status: 200,
  secret: true,
  async handle(context, { body }) {
    const { member, session } = memberOf(context)
    const sealer = sealerIn(context)
    const recoveryCodes = newRecoveryCodes()
    const checked = await audited(context, member.account, async ({ transaction, loaded, at, audit }) => {
      if ((await loadCodes(transaction, member))?.confirmed) throw new Problem('conflict', 'One-time codes are set up.')
      const result = await checkCode({ transaction, sealer, at }, member, body.code)
      if (result !== 'right') return result
      await saveRecoveryCodes(transaction, member, recoveryCodes)
      await markProved(transaction, session.id, at)
      audit('second_factor.added', { member: member.id })
      const change = { what: 'codes_added', name: '' } as const
      await writeToMember(transaction, {
        ...{ loaded, member, at },
        write: (say, names) => signInChangedLetter(say, { ...change, account: names.account }),
      })
      return result
    })
    requireRight(checked)
    return { recoveryCodes }
  },
})
