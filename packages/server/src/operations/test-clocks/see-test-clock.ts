/** The test clock that is named: any for the vendor, that of the own account for a member. */
import { id } from '@coterm/core/ids.ts'
import { loadTestClock, type TestClock } from '../../store/test-clocks.ts'
import { glanceAt, namedAccount } from '../access.ts'
import type { Context } from '../operation.ts'
import { notFound } from '../problem.ts'

export async function seeTestClock(context: Context, named: string): Promise<TestClock> {
  if (context.caller.kind === 'member') {
    const { loaded } = await glanceAt(context, namedAccount(context, undefined))
    if (loaded.agenda.testClock !== named) throw notFound('test clock')
  }
  const clock = await loadTestClock(context.database.kysely, id('testClock', named))
  if (!clock) throw notFound('test clock')
  return clock
}
