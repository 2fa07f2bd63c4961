/** A question to support, with what was tried and why it was not open. It is kept, and mailed to who answers. */
import { id } from '@coterm/core/ids.ts'
import { findSubscription } from '@coterm/core/subscription/known.ts'
import { z } from 'zod'
import { NewSupportRequestShape, SupportRequestShape, toApiSupportRequest } from '../../resources/support.ts'
import { insertEmail } from '../../store/emails.ts'
import { insertSupportRequest, type SupportRequest } from '../../store/support-requests.ts'
import { namedAccount, type Seen, seeAccount } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const createSupportRequest = operation({
  id: 'createSupportRequest',
  method: 'POST',
  path: '/v1/support-requests',
  summary: 'Ask support for help',
  callers: ['vendor', 'member'],
  permission: 'support',
  scope: 'accounts',
  params: z.object({}),
  query: z.object({}),
  body: NewSupportRequestShape,
  response: SupportRequestShape,
  status: 201,
  async handle(context, { body }) {
    const { database, clock, language, caller } = context
    const seen = await seeAccount(context, namedAccount(context, body.account))
    const { known } = seen.loaded
    const subscription = body.subscription == null ? null : id('subscription', body.subscription)
    if (subscription !== null && !findSubscription(known, subscription)) throw notFound('subscription')
    const { action = null, codes, topic, message } = body
    const member = caller.kind === 'member' ? caller.member.id : null
    const asked = { account: known.account.id, member, subscription, action, codes, topic, message, language }
    const createdAt = clock.now()
    const request = await database.kysely.transaction().execute(async (transaction) => {
      const stored = await insertSupportRequest(transaction, { ...asked, createdAt })
      const { email } = known.policy.support
      if (email) await insertEmail(transaction, known.account.id, mailOf(seen, stored, email), createdAt)
      return stored
    })
    return toApiSupportRequest(request)
  },
})

function mailOf({ loaded }: Seen, request: SupportRequest, recipient: string) {
  const { account } = loaded.known
  const about = [
    `Account: ${account.name} (${account.id}), ${account.country}, ${account.kind}`,
    `Language: ${request.language}`,
    ...(request.subscription ? [`Subscription: ${request.subscription}`] : []),
    ...(request.action ? [`Action: ${request.action}`] : []),
    ...(request.codes.length > 0 ? [`Not open because of: ${request.codes.join(', ')}`] : []),
  ]
  return {
    recipient,
    subject: `${request.id}: ${request.topic}`,
    body: `${request.message}\n\n${about.join('\n')}\n`,
  }
}
