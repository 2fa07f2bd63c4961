/** Moves a test clock. Answers when everything due until then, that date included, has been done. */
import { addDays, formatPlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { DateText, idText } from '../../resources/primitives.ts'
import { TestClockShape, toApiTestClock } from '../../resources/test-clock.ts'
import { operation } from '../operation.ts'
import { invalid, Problem } from '../problem.ts'
import { seeTestClock } from './see-test-clock.ts'

// Twenty years: nobody waits for the answer to more.
const daysMax = 7305

export const advanceTestClock = operation({
  id: 'advanceTestClock',
  method: 'POST',
  path: '/v1/test-clocks/{testClock}/advance',
  summary: 'Move a test clock forward',
  callers: ['vendor', 'member'],
  permission: 'change_subscriptions',
  scope: 'testing',
  params: z.object({ testClock: idText('testClock') }),
  query: z.object({}),
  body: z.object({ to: DateText }),
  response: TestClockShape,
  status: 200,
  async handle(context, { params, body }) {
    const { caller, development } = context
    if (caller.kind === 'member' && !development) throw new Problem('forbidden', 'Only the vendor moves test clocks.')
    const { id, today } = await seeTestClock(context, params.testClock)
    const to = parsePlainDate(body.to)
    if (to === undefined) throw invalid('to', 'is not a date of the calendar')
    if (to < today) throw invalid('to', `lies before ${formatPlainDate(today)}: a clock only moves forward`)
    if (to > addDays(today, daysMax)) throw invalid('to', `lies more than ${daysMax} days ahead: move it in steps`)
    return toApiTestClock(await context.advanceTestClock(id, to))
  },
})
