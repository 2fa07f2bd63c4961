/** A clock that can be moved, for the accounts that are on it. */
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { TestClock } from '../store/test-clocks.ts'
import { DateText, idText } from './primitives.ts'

export const TestClockShape = z
  .object({ id: idText('testClock'), name: z.string(), today: DateText })
  .meta({ id: 'TestClock' })

export function toApiTestClock({ id, name, today }: TestClock): z.input<typeof TestClockShape> {
  return { id, name, today: formatPlainDate(today) }
}
