/** Who is calling, and what they may do. */
import { permissions, permissionsOf } from '@coterm/core/permissions.ts'
import { z } from 'zod'
import { SessionShape } from '../../resources/member.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'

export const getSession = operation({
  id: 'getSession',
  method: 'GET',
  path: '/v1/session',
  summary: 'See who is signed in, and what they may do',
  callers: ['vendor', 'member'],
  permission: null,
  scope: 'view',
  beforeSecondFactor: 'give',
  params: z.object({}),
  query: z.object({}),
  body: z.undefined(),
  response: SessionShape,
  status: 200,
  async handle({ caller, development }) {
    if (caller.kind === 'anyone') throw new Problem('unauthenticated', 'Nobody is signed in.')
    if (caller.kind === 'vendor') {
      const nobody = { member: null, account: null, secondFactor: 'none' as const, acting: false }
      return { kind: 'vendor' as const, ...nobody, permissions: [...permissions], development }
    }
    const { member, session } = caller
    return {
      ...{ kind: 'member' as const, member, account: member.account, development },
      permissions: [...permissionsOf(member.role)],
      secondFactor: session.secondFactor,
      acting: session.operator !== null,
    }
  },
})
