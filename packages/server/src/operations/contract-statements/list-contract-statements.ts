/** What people have declared about their contracts, newest first. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { ContractStatementShape, toApiContractStatement } from '../../resources/contract-statement.ts'
import { listOf, PageQuery } from '../../resources/primitives.ts'
import { listStatements, statementStatuses } from '../../store/contract-statements.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listContractStatements = operation({
  id: 'listContractStatements',
  method: 'GET',
  path: '/v1/contract-statements',
  summary: 'List cancellations and withdrawals that were declared without signing in',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({}),
  query: PageQuery.extend({ status: z.enum(statementStatuses).optional() }),
  body: z.undefined(),
  response: listOf(ContractStatementShape),
  status: 200,
  async handle({ database }, { query }) {
    const stored = await listStatements(database.kysely, {
      limit: query.limit + 1,
      ...(query.status !== undefined && { status: query.status }),
      ...(query.cursor !== undefined && { after: id('contractStatement', query.cursor) }),
    })
    const page = pageOf(stored, query.limit, (statement) => statement.id)
    return { ...page, data: page.data.map(toApiContractStatement) }
  },
})
