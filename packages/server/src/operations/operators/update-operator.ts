/** Changes somebody's name or role, or whether they may come in. Who is disabled is signed out at once. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { OperatorShape, operatorFields, toApiOperator } from '../../resources/operator.ts'
import { idText } from '../../resources/primitives.ts'
import { changeOperator, type OperatorChange } from '../../store/operators.ts'
import { operation } from '../operation.ts'
import { notFound, Problem } from '../problem.ts'

export const updateOperator = operation({
  id: 'updateOperator',
  method: 'PATCH',
  path: '/v1/operators/{operator}',
  summary: 'Change who works in the console, and as what',
  callers: ['vendor'],
  permission: null,
  scope: 'staff',
  params: z.object({ operator: idText('operator') }),
  query: z.object({}),
  body: z.strictObject({ ...operatorFields, disabled: z.boolean() }).partial(),
  response: OperatorShape,
  status: 200,
  async handle({ database, clock }, { params, body }) {
    const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as OperatorChange
    const operator = id('operator', params.operator)
    const changed = await database.kysely
      .transaction()
      .execute((transaction) => changeOperator(transaction, operator, { change, at: clock.now() }))
    if (changed === null) throw notFound('operator')
    if (changed === 'last_admin') {
      throw new Problem('conflict', 'They are the last administrator: make somebody else one first.')
    }
    return toApiOperator(changed)
  },
})
