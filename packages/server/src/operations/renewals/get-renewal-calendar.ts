/** What renews on each day, added up: every account that has work until then is looked at, some seconds at a time. */
import { addDay, type RenewalSums } from '@coterm/core/forecast/renewal-sums.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { RenewalDayShape, toApiRenewalDays } from '../../resources/renewals-ahead.ts'
import { operation } from '../operation.ts'
import { lookAhead } from './look-ahead.ts'
import { lookingUntil, SpanQuery, spanOf } from './look-at.ts'

const inRequestMsMax = 4_000

export const getRenewalCalendar = operation({
  id: 'getRenewalCalendar',
  method: 'GET',
  path: '/v1/renewal-calendar',
  summary: 'See what renews on each day ahead',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: SpanQuery,
  body: z.undefined(),
  response: z
    .object({
      days: z.array(RenewalDayShape),
      accounts: z.object({
        looked: z.int(),
        parked: z.int().meta({ description: 'Stopped: nothing renews until somebody has looked.' }),
        stopping: z.int().meta({ description: 'Those that will stop, because of a safety bound for example.' }),
      }),
      hasMore: z.boolean(),
      nextCursor: idText('account').nullable(),
    })
    .meta({
      id: 'RenewalCalendar',
      description: 'As far as it was reckoned in some seconds. Add the parts up until `hasMore` is false.',
    }),
  status: 200,
  async handle(context, { query }) {
    const { from, to } = spanOf(query)
    const looking = await lookingUntil(context, query, { until: to, path: 'to' })
    const sums: RenewalSums = new Map()
    const accounts = { looked: 0, parked: 0, stopping: 0 }
    const over = performance.now() + inRequestMsMax
    const nextCursor = await lookAhead(context, { ...looking, open: 'paid' }, ({ loaded, days, stops }) => {
      accounts.looked += 1
      if (loaded.agenda.parked !== null) accounts.parked += 1
      if (stops !== null) accounts.stopping += 1
      for (const day of days) if (day.date >= from) addDay(sums, day)
      return performance.now() < over
    })
    return { days: toApiRenewalDays(sums), accounts, hasMore: nextCursor !== null, nextCursor }
  },
})
