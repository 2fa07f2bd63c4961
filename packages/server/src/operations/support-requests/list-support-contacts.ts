/** Who can help with this: by country, language, plan, channel and topic. */
import { contactsFor, supportTopics } from '@coterm/core/catalog/support.ts'
import { id } from '@coterm/core/ids.ts'
import { findSubscription } from '@coterm/core/subscription/known.ts'
import { z } from 'zod'
import { SupportContactShape } from '../../resources/policy.ts'
import { idText, listOf } from '../../resources/primitives.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const listSupportContacts = operation({
  id: 'listSupportContacts',
  method: 'GET',
  path: '/v1/accounts/{account}/support-contacts',
  summary: 'List who can help',
  callers: ['vendor', 'member'],
  permission: 'support',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({ subscription: idText('subscription').optional(), topic: z.enum(supportTopics).optional() }),
  body: z.undefined(),
  response: listOf(SupportContactShape),
  status: 200,
  async handle(context, { params, query }) {
    const { known } = (await glanceAt(context, id('account', params.account))).loaded
    const named = query.subscription === undefined ? null : id('subscription', query.subscription)
    const subscription = named === null ? undefined : findSubscription(known, named)
    if (named !== null && !subscription) throw notFound('subscription')
    const data = contactsFor(known.policy.support.contacts, {
      country: known.account.country,
      language: context.language,
      planType: subscription?.planType ?? null,
      channel: subscription?.channel ?? null,
      topic: query.topic ?? null,
    })
    return { data: data as z.input<typeof SupportContactShape>[], hasMore: false, nextCursor: null }
  },
})
