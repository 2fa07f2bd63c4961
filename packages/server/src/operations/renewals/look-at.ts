/** What every question about the days ahead takes: whose, in which time, and where to go on. */
import { id } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { addDays, type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { dateAt } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { DateText, idText } from '../../resources/primitives.ts'
import { loadTestClock } from '../../store/test-clocks.ts'
import type { Context } from '../operation.ts'
import { invalid, notFound } from '../problem.ts'
import type { Looking } from './look-ahead.ts'

const spanDaysMax = 366
const aheadDaysMax = 1_100

export const WhoseQuery = z.object({
  seller: z.string().max(100).optional(),
  testClock: idText('testClock')
    .optional()
    .meta({ description: 'Of the accounts on this clock. Left out: of those in real time.' }),
  cursor: idText('account').optional().meta({ description: '`nextCursor` of the part before.' }),
})

export const SpanQuery = WhoseQuery.extend({
  from: DateText,
  to: DateText.meta({ description: `The last day, at most ${spanDaysMax} days after the first.` }),
})

type Asked = Omit<z.output<typeof WhoseQuery>, 'limit'>
type Span = { readonly from: PlainDate; readonly to: PlainDate }

export function spanOf({ from, to }: Pick<z.output<typeof SpanQuery>, 'from' | 'to'>): Span {
  const [first, last] = [dateOf(from, 'from'), dateOf(to, 'to')]
  if (last < first) throw invalid('to', 'lies before `from`')
  if (last > addDays(first, spanDaysMax)) throw invalid('to', `lies more than ${spanDaysMax} days after \`from\``)
  return { from: first, to: last }
}

export function dateOf(text: string, path: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === undefined) throw invalid(path, 'is not a date of the calendar')
  return date
}

/** Until a day, which must not be too many years away. */
export async function lookingUntil(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  { seller, testClock: named, cursor }: Asked,
  { until, path }: { readonly until: PlainDate; readonly path: string },
): Promise<Omit<Looking, 'open'>> {
  const testClock = named === undefined ? null : await loadTestClock(database.kysely, id('testClock', named))
  if (named !== undefined && !testClock) throw notFound('test clock')
  const today = testClock?.today ?? dateAt(clock.now(), 'UTC')
  if (until > addDays(today, aheadDaysMax)) throw invalid(path, `lies more than ${aheadDaysMax} days ahead`)
  return {
    ...{ until, testClock },
    ...(seller !== undefined && { seller: seller as SellerId }),
    ...(cursor !== undefined && { after: id('account', cursor) }),
  }
}
