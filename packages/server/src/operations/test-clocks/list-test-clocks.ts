/** The test clocks, newest first. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { listOf, PageQuery } from '../../resources/primitives.ts'
import { TestClockShape, toApiTestClock } from '../../resources/test-clock.ts'
import { listTestClocks as listStored } from '../../store/test-clocks.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listTestClocks = operation({
  id: 'listTestClocks',
  method: 'GET',
  path: '/v1/test-clocks',
  summary: 'List test clocks',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: PageQuery,
  body: z.undefined(),
  response: listOf(TestClockShape),
  status: 200,
  async handle({ database }, { query }) {
    const stored = await listStored(database.kysely, {
      limit: query.limit + 1,
      ...(query.cursor !== undefined && { after: id('testClock', query.cursor) }),
    })
    const page = pageOf(stored, query.limit, (clock) => clock.id)
    return { ...page, data: page.data.map(toApiTestClock) }
  },
})
