/** Who is calling. */
import { permissions, permissionsOf } from '@coterm/core/permissions.ts'
import { z } from 'zod'
import { SessionShape } from '../../resources/member.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'

export const getSession = operation({
  id: 'getSession',
  method: 'GET',
  path: '/v1/session',
  summary: 'See who is signed in',
  callers: ['vendor', 'member'],
  permission: null,
  params: z.object({}),
  query: z.object({}),
  body: z.undefined(),
  response: SessionShape,
  status: 200,
  async handle({ caller, development }) {
    if (caller.kind === 'vendor')
      return { kind: 'vendor' as const, member: null, account: null, permissions: [...permissions], development }
    if (caller.kind === 'anyone') throw new Problem('unauthenticated', 'Nobody is signed in.')
    const { member } = caller
    const allowed = [...permissionsOf(member.role)]
    return { kind: 'member' as const, member, account: member.account, permissions: allowed, development }
  },
})
