/** Removes a passkey: nobody signs in with it any more. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { signInChangedLetter } from '../../mail/letters/people.ts'
import { writeToMember } from '../../mail/write-to-member.ts'
import { idText } from '../../resources/primitives.ts'
import { PasskeyShape, toApiPasskey } from '../../resources/sign-in.ts'
import { removePasskey as remove } from '../../store/passkeys.ts'
import { memberOf } from '../access.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const removePasskey = operation({
  id: 'removePasskey',
  method: 'DELETE',
  path: '/v1/passkeys/{passkey}',
  summary: 'Remove a passkey',
  callers: ['member'],
  permission: null,
  scope: null,
  guardedAnyway: true,
  params: z.object({ passkey: idText('passkey') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: PasskeyShape,
  status: 200,
  async handle(context, { params }) {
    const { member } = memberOf(context)
    return audited(context, member.account, async ({ transaction, loaded, at, audit }) => {
      const passkey = await remove(transaction, member, id('passkey', params.passkey))
      if (!passkey) throw notFound('passkey')
      audit('passkey.removed', { member: member.id, passkey: passkey.id })
      const change = { what: 'passkey_removed', name: passkey.name } as const
      await writeToMember(transaction, {
        ...{ loaded, member, at },
        write: (say, names) => signInChangedLetter(say, { ...change, account: names.account }),
      })
      return toApiPasskey(passkey)
    })
  },
})
