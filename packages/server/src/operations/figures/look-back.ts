/** What every question about the past takes: whose, and how many months of it. */
import { id } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { monthOf } from '@coterm/core/ledger/recognition.ts'
import { monthsLater } from '@coterm/core/time/period.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { todayOf } from '../../clock.ts'
import { idText } from '../../resources/primitives.ts'
import type { FiguresOf } from '../../store/figures/whose.ts'
import { loadSeller } from '../../store/sellers.ts'
import { loadTestClock } from '../../store/test-clocks.ts'
import type { Context } from '../operation.ts'
import { notFound } from '../problem.ts'

export const FiguresQuery = z.object({
  testClock: idText('testClock')
    .optional()
    .meta({ description: 'Of the accounts on this clock. Left out: of those in real time.' }),
  months: z.coerce.number().int().min(1).max(36).default(12).meta({ description: 'How many months, with this one.' }),
})
export const FiguresParams = z.object({ seller: z.string().max(100) })

type Asked = { readonly params: z.output<typeof FiguresParams>; readonly query: z.output<typeof FiguresQuery> }

/** Of whom, from the first day of the first month to the first of this one, and today. */
export type LookBack = {
  readonly of: FiguresOf
  readonly from: PlainDate
  readonly to: PlainDate
  readonly today: PlainDate
}

export async function lookBack({ database, clock }: Context, { params, query }: Asked): Promise<LookBack> {
  const found = await loadSeller(database.kysely, params.seller as SellerId)
  if (!found) throw notFound('seller')
  const testClock =
    query.testClock === undefined ? null : await loadTestClock(database.kysely, id('testClock', query.testClock))
  if (query.testClock !== undefined && !testClock) throw notFound('test clock')
  const today = todayOf(clock, found.seller, testClock)
  const to = monthOf(today)
  return {
    of: { seller: found.seller.id, testClock: testClock?.id ?? null },
    ...{ from: monthsLater(to, 1 - query.months), to, today },
  }
}
