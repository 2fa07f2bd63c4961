/** One test clock. */
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { TestClockShape, toApiTestClock } from '../../resources/test-clock.ts'
import { operation } from '../operation.ts'
import { seeTestClock } from './see-test-clock.ts'

export const getTestClock = operation({
  id: 'getTestClock',
  method: 'GET',
  path: '/v1/test-clocks/{testClock}',
  summary: 'See a test clock',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ testClock: idText('testClock') }),
  query: z.object({}),
  body: z.undefined(),
  response: TestClockShape,
  status: 200,
  async handle(context, { params }) {
    return toApiTestClock(await seeTestClock(context, params.testClock))
  },
})
