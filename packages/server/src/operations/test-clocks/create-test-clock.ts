/** A clock that stands still until it is moved. */
import { parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { DateText } from '../../resources/primitives.ts'
import { TestClockShape, toApiTestClock } from '../../resources/test-clock.ts'
import { createTestClock as insertClock } from '../../store/test-clocks.ts'
import { operation } from '../operation.ts'
import { invalid } from '../problem.ts'

export const createTestClock = operation({
  id: 'createTestClock',
  method: 'POST',
  path: '/v1/test-clocks',
  summary: 'Add a test clock',
  callers: ['vendor'],
  permission: null,
  scope: 'testing',
  params: z.object({}),
  query: z.object({}),
  body: z.object({ name: z.string().min(1).max(200), today: DateText }),
  response: TestClockShape,
  status: 201,
  async handle({ database, clock }, { body }) {
    const today = parsePlainDate(body.today)
    if (today === undefined) throw invalid('today', 'is not a date of the calendar')
    return toApiTestClock(await insertClock(database.kysely, { name: body.name, today }, clock.now()))
  },
})
