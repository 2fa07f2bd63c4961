/** The subscriptions of an account, in the order in which they came. */
import { z } from 'zod'
import { ExpandedAccountShape, expandOf } from '../../resources/expanded.ts'
import { idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { SubscriptionShape, subscriptionStatuses, toApiSubscription } from '../../resources/subscription.ts'
import { glanceAt, namedAccount } from '../access.ts'
import { expanded } from '../expand.ts'
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
  query: PageQuery.extend({
    account: idText('account').optional(),
    status: z.enum(subscriptionStatuses).optional(),
    product: z.string().max(200).optional(),
    expand: expandOf(['account']),
  }),
  body: z.undefined(),
  response: listOf(SubscriptionShape).extend({ expanded: ExpandedAccountShape.optional() }),
  status: 200,
  async handle(context, { query }) {
    const seen = await glanceAt(context, namedAccount(context, query.account))
    const { known } = seen.loaded
    const before = known.subscriptions.findIndex(({ id }) => id === query.cursor)
    if (query.cursor !== undefined && before < 0) throw invalid('cursor', 'is not one of ours')
    const wanted = known.subscriptions
      .slice(before + 1)
      .filter(({ status }) => query.status === undefined || status === query.status)
      .filter(({ product }) => query.product === undefined || product === query.product)
    const page = pageOf(wanted.slice(0, query.limit + 1), query.limit, ({ id }) => id)
    const shown = page.data.map((subscription) => toApiSubscription(known, subscription, seen.today))
    const of = { account: known.account.id, kind: 'subscription' } as const
    const along = await expanded(context, seen, { expand: query.expand, subscriptions: [] })
    return { ...page, data: await allWithMetadata(context, of, shown), ...along }
  },
})
