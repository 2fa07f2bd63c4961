/** The vendor has carried out what somebody declared, and says how. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { ContractStatementShape, toApiContractStatement } from '../../resources/contract-statement.ts'
import { idText } from '../../resources/primitives.ts'
import { closeStatement } from '../../store/contract-statements.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'

export const closeContractStatement = operation({
  id: 'closeContractStatement',
  method: 'POST',
  path: '/v1/contract-statements/{statement}/close',
  summary: 'Note what became of a declared cancellation or withdrawal',
  callers: ['vendor'],
  permission: null,
  scope: 'accounts',
  params: z.object({ statement: idText('contractStatement') }),
  query: z.object({}),
  body: z.strictObject({ note: z.string().trim().min(1).max(2000) }),
  response: ContractStatementShape,
  status: 200,
  async handle({ database, clock }, { params, body }) {
    const { note } = body
    const statement = id('contractStatement', params.statement)
    const closed = await closeStatement(database.kysely, statement, { note, at: clock.now() })
    if (!closed) throw new Problem('conflict', 'There is no open statement with this id: see listContractStatements.')
    return toApiContractStatement(closed)
  },
})
