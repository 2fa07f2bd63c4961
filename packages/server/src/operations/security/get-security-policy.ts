/** How the people of an account have to sign in. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { SecurityPolicyShape } from '../../resources/sign-in.ts'
import { loadSecurityPolicy } from '../../store/account-security.ts'
import { requireOwn } from '../access.ts'
import { operation } from '../operation.ts'

export const getSecurityPolicy = operation({
  id: 'getSecurityPolicy',
  method: 'GET',
  path: '/v1/accounts/{account}/security-policy',
  summary: 'See how the people of an account have to sign in',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.undefined(),
  response: SecurityPolicyShape,
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    requireOwn(context, account)
    return loadSecurityPolicy(context.database.kysely, account)
  },
})
