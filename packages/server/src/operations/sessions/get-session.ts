/** Who is calling. */
import { z } from 'zod'
import { SessionShape } from '../../resources/account.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'

export const getSession = operation({
  id: 'getSession',
  method: 'GET',
  path: '/v1/session',
  summary: 'See who is signed in',
  callers: ['vendor', 'member'],
  params: z.object({}),
  query: z.object({}),
  body: z.undefined(),
  response: SessionShape,
  status: 200,
  async handle({ caller, development }) {
    if (caller.kind === 'vendor') return { kind: 'vendor' as const, member: null, account: null, development }
    if (caller.kind === 'anyone') throw new Problem('unauthenticated', 'Nobody is signed in.')
    const { member } = caller
    return { kind: 'member' as const, member, account: member.account, development }
  },
})
