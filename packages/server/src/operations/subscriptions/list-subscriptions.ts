/** The subscriptions of an account, in the order in which they came. */
import { z } from 'zod'
import { idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { SubscriptionShape, toApiSubscription } from '../../resources/subscription.ts'
import { glanceAt, namedAccount } from '../access.ts'
import { allWithMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { invalid } from '../problem.ts'

export const listSubscriptions = operation({
  id: 'listSubscriptions',
  method: 'GET',
  path: '/v1/subscriptions',
  summary: 'List the subscriptions of an account',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({}),
  query: PageQuery.extend({ account: idText('account').optional() }),
  body: z.undefined(),
  response: listOf(SubscriptionShape),
  status: 200,
  async handle(context, { query }) {
    const { loaded, today } = await glanceAt(context, namedAccount(context, query.account))
    const { known } = loaded
    const before = known.subscriptions.findIndex(({ id }) => id === query.cursor)
    if (query.cursor !== undefined && before < 0) throw invalid('cursor', 'is not one of ours')
    const rest = known.subscriptions.slice(before + 1, before + 2 + query.limit)
    const page = pageOf(rest, query.limit, ({ id }) => id)
    const shown = page.data.map((subscription) => toApiSubscription(known, subscription, today))
    return { ...page, data: await allWithMetadata(context, { account: known.account.id, kind: 'subscription' }, shown) }
  },
})
