/** What the renewal run would do on a date: invoices with their lines and tax, what stops, and which accounts would. */
import { z } from 'zod'
import { DryRunShape, toApiTotals } from '../../resources/dry-run.ts'
import { DateText } from '../../resources/primitives.ts'
import { operation } from '../operation.ts'
import { dryRun } from './dry-run.ts'
import { dateOf, lookingUntil, WhoseQuery } from './look-at.ts'

const inRequestMsMax = 4_000

export const dryRunRenewals = operation({
  id: 'dryRunRenewals',
  method: 'GET',
  path: '/v1/renewal-dry-run',
  summary: 'See everything the renewal run would do on a date',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: WhoseQuery.extend({
    on: DateText.meta({ description: 'Today, with what was missed before, or a day ahead.' }),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  body: z.undefined(),
  response: DryRunShape,
  status: 200,
  async handle(context, { query }) {
    const { limit } = query
    const on = dateOf(query.on, 'on')
    const { until: _, ...looking } = await lookingUntil(context, query, { until: on, path: 'on' })
    const over = performance.now() + inRequestMsMax
    const running = { ...looking, on, language: context.language, limit, isOver: () => performance.now() > over }
    const { accounts, counts, totals, next } = await dryRun(context, running)
    const nextCursor = next ?? null
    return {
      ...{ on: query.on, data: [...accounts], totals: toApiTotals(totals), counts },
      ...{ hasMore: nextCursor !== null, nextCursor },
    }
  },
})
