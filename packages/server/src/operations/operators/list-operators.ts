/** Who works in the console, the one who came last first. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { OperatorShape, toApiOperator } from '../../resources/operator.ts'
import { listOf, PageQuery } from '../../resources/primitives.ts'
import { listOperators as listStored } from '../../store/operators.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listOperators = operation({
  id: 'listOperators',
  method: 'GET',
  path: '/v1/operators',
  summary: 'List who works in the console',
  callers: ['vendor'],
  permission: null,
  scope: 'staff',
  params: z.object({}),
  query: PageQuery,
  body: z.undefined(),
  response: listOf(OperatorShape),
  status: 200,
  async handle({ database }, { query }) {
    const after = query.cursor === undefined ? {} : { after: id('operator', query.cursor) }
    const stored = await listStored(database.kysely, { limit: query.limit + 1, ...after })
    const page = pageOf(stored, query.limit, (operator) => operator.id)
    return { ...page, data: page.data.map(toApiOperator) }
  },
})
