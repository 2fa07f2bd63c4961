/** A clock that can be moved, for the accounts that are on it. */
import { z } from 'zod'
import { DateText, idText } from './primitives.ts'

export const TestClockShape = z
  .object({ id: idText('testClock'), name: z.string(), today: DateText })
  .meta({ id: 'TestClock' })
