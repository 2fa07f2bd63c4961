/** A link into the portal for a member whom the vendor has signed in already: it works once, for a few minutes. */
import { id } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { InstantText, idText } from '../../resources/primitives.ts'
import { loadMember } from '../../store/members.ts'
import { createSignInLink } from '../../store/secrets.ts'
import { vendorOf } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound, Problem } from '../problem.ts'

const minutesMax = 60

export const createPortalLink = operation({
  id: 'createPortalLink',
  method: 'POST',
  path: '/v1/accounts/{account}/portal-links',
  summary: 'Make a link that signs a member in to the portal, once',
  callers: ['vendor'],
  permission: null,
  scope: 'accounts',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.strictObject({
    member: idText('member'),
    path: z
      .string()
      .max(500)
      .regex(/^\/(?![/\\])[^\s\\]*$/, 'is not a page of the portal: write it as /invoices')
      .default('/')
      .meta({ description: 'Where in the portal they arrive.' }),
    minutesValid: z.int().min(1).max(minutesMax).default(5),
  }),
  response: z
    .object({ url: z.string().meta({ description: 'Send the member here; it works once.' }), expiresAt: InstantText })
    .meta({ id: 'PortalLink' }),
  status: 201,
  secret: true,
  async handle(context, { params, body }) {
    const { database, clock, publicUrl } = context
    // What is done by such a link is the member's. One of the vendor's people would be taken for them.
    if (vendorOf(context).session) {
      throw new Problem(
        'forbidden',
        'This is for systems that know the member. Open their account instead, with a reason.',
      )
    }
    const member = await loadMember(database.kysely, id('account', params.account), id('member', body.member))
    if (!member) throw notFound('member')
    const expiresAt = (clock.now() + body.minutesValid * 60_000) as Instant
    const link = { expiresAt, path: body.path, method: 'portal_link' } as const
    const token = await createSignInLink(database.kysely, member, link)
    return { url: `${publicUrl}/sign-in?token=${token}`, expiresAt: new Date(expiresAt).toISOString() }
  },
})
