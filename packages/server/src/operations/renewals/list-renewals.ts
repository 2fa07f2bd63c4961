/** What renews and what stops within some days, one by one, in the order of the accounts. */
import { pendingChanges, renewalsOn } from '@coterm/core/forecast/renewals-ahead.ts'
import { z } from 'zod'
import { listOf, PageQuery } from '../../resources/primitives.ts'
import { RenewalAheadShape, toApiRenewalAhead } from '../../resources/renewals-ahead.ts'
import { operation } from '../operation.ts'
import { lookAhead } from './look-ahead.ts'
import { lookingUntil, SpanQuery, spanOf } from './look-at.ts'

const inRequestMsMax = 4_000

export const listRenewals = operation({
  id: 'listRenewals',
  method: 'GET',
  path: '/v1/renewals',
  summary: 'List the renewals ahead',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: SpanQuery.extend({
    limit: PageQuery.shape.limit.meta({
      description:
        'A page ends with an account, so that it may be longer; and after some seconds, so that it may be shorter.',
    }),
    only: z
      .enum(['renews', 'stops', ...pendingChanges])
      .optional()
      .meta({ description: 'What renews, what stops, or what renews with this change.' }),
  }),
  body: z.undefined(),
  response: listOf(RenewalAheadShape),
  status: 200,
  async handle(context, { query }) {
    const { limit, only } = query
    const { from, to } = spanOf(query)
    const looking = await lookingUntil(context, query, { until: to, path: 'to' })
    const data: z.input<typeof RenewalAheadShape>[] = []
    const over = performance.now() + inRequestMsMax
    const nextCursor = await lookAhead(context, { ...looking, open: 'paid' }, ({ loaded: { known }, days }) => {
      for (const day of days.filter(({ date }) => date >= from)) {
        const found = renewalsOn(day).map((each) => toApiRenewalAhead(each, known))
        data.push(...found.filter((each) => only === undefined || isOf(each, only)))
      }
      return data.length < limit && performance.now() < over
    })
    return { data, hasMore: nextCursor !== null, nextCursor }
  },
})

type Only = 'renews' | 'stops' | (typeof pendingChanges)[number]

function isOf({ kind, changes }: z.input<typeof RenewalAheadShape>, only: Only): boolean {
  if (only === 'renews' || only === 'stops') return kind === only
  return kind === 'renews' && changes.includes(only)
}
