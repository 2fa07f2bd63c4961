/** How the member signs in, and what the account asks for. */
import { z } from 'zod'
import { OwnSecurityShape, toApiPasskey } from '../../resources/sign-in.ts'
import { loadSecurityPolicy } from '../../store/account-security.ts'
import { countRecoveryCodes, hasCodes } from '../../store/one-time-codes.ts'
import { listPasskeys } from '../../store/passkeys.ts'
import { memberOf } from '../access.ts'
import { operation } from '../operation.ts'

export const getOwnSecurity = operation({
  id: 'getOwnSecurity',
  method: 'GET',
  path: '/v1/session/security',
  summary: 'See how one signs in',
  callers: ['member'],
  permission: null,
  scope: null,
  beforeSecondFactor: 'give',
  params: z.object({}),
  query: z.object({}),
  body: z.undefined(),
  response: OwnSecurityShape,
  status: 200,
  async handle(context) {
    const { member } = memberOf(context)
    const { kysely } = context.database
    return {
      passkeys: (await listPasskeys(kysely, member)).map(toApiPasskey),
      oneTimeCodes: await hasCodes(kysely, member),
      recoveryCodesLeft: await countRecoveryCodes(kysely, member),
      policy: await loadSecurityPolicy(kysely, member.account),
    }
  },
})
