/** An owner says how the people of the account have to sign in. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { SecurityPolicyShape } from '../../resources/sign-in.ts'
import { saveSecurityPolicy } from '../../store/account-security.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'

export const setSecurityPolicy = operation({
  id: 'setSecurityPolicy',
  method: 'PUT',
  path: '/v1/accounts/{account}/security-policy',
  summary: 'Say how the people of an account have to sign in',
  callers: ['vendor', 'member'],
  permission: 'security_policy',
  scope: 'accounts',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: SecurityPolicyShape,
  response: SecurityPolicyShape,
  status: 200,
  async handle(context, { params, body }) {
    const account = id('account', params.account)
    return audited(context, account, async ({ transaction, audit }) => {
      await saveSecurityPolicy(transaction, account, body)
      audit('security_policy.set', { ...body })
      return body
    })
  },
})
