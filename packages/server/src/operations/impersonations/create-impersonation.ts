/**
 * Lets one of the vendor's people see an account as a member of it does, and act in their place: for half an hour, with a
 * reason that stands in the account's events, where the customer reads it.
 */
import { id } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { InstantText, idText } from '../../resources/primitives.ts'
import { listMembers } from '../../store/members.ts'
import { createSignInLink } from '../../store/secrets.ts'
import { vendorOf } from '../access.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { invalid, notFound, Problem } from '../problem.ts'

const linkMs = 60_000

export const createImpersonation = operation({
  id: 'createImpersonation',
  method: 'POST',
  path: '/v1/accounts/{account}/impersonations',
  summary: 'See an account as its member does',
  callers: ['vendor'],
  permission: null,
  scope: 'accounts',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.strictObject({
    reason: z.string().trim().min(10).max(500).meta({ description: 'The customer can read it.' }),
    member: idText('member').optional().meta({ description: 'In whose place; an owner where it is left out.' }),
  }),
  response: z
    .object({ url: z.string().meta({ description: 'Opens the portal; it works once.' }), expiresAt: InstantText })
    .meta({ id: 'Impersonation' }),
  status: 201,
  secret: true,
  async handle(context, { params, body }) {
    const { session } = vendorOf(context)
    if (!session) throw new Problem('forbidden', 'Only somebody who is signed in to the console can do this.')
    const account = id('account', params.account)
    const expiresAt = (context.clock.now() + linkMs) as Instant
    const token = await audited(context, account, async ({ transaction, audit }) => {
      const members = await listMembers(transaction, account)
      const member = body.member
        ? members.find((each) => each.id === body.member)
        : (members.find(({ role }) => role === 'owner') ?? members[0])
      if (!member) throw body.member ? notFound('member') : invalid('account', 'has nobody who has joined yet')
      audit('operator.signed_in', { reason: body.reason, member: member.id })
      const { operator } = session
      return createSignInLink(transaction, member, { expiresAt, method: 'portal_link', operator: operator.id })
    })
    return { url: `${context.publicUrl}/sign-in?token=${token}`, expiresAt: new Date(expiresAt).toISOString() }
  },
})
