/** Changes somebody's name or role, or whether they may come in. Who is disabled is signed out at once. */
import { id } from '@coterm/core/ids.ts'
import { scopesOf } from '@coterm/core/operator-roles.ts'
import { z } from 'zod'
import { OperatorShape, operatorFields, toApiOperator } from '../../resources/operator.ts'
import { idText } from '../../resources/primitives.ts'
import { changeOperator, type OperatorChange } from '../../store/operators.ts'
import { recordVendorEvent } from '../../store/vendor-events.ts'
import { askerOf } from '../access.ts'
import { requireHeld } from '../held-scopes.ts'
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
  async handle({ database, clock, caller }, { params, body }) {
    const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as OperatorChange
    const operator = id('operator', params.operator)
    const at = clock.now()
    const changed = await database.kysely.transaction().execute(async (transaction) => {
      const after = await changeOperator(transaction, operator, { change, at })
      if (after === null || after === 'last_admin') return after
      // Neither as another role, nor by letting somebody in again.
      if (change.role !== undefined || change.disabled === false) requireHeld(caller, scopesOf(after.role))
      // A name may be erased one day, and the trail never changes.
      const data = {
        ...{ operator, fields: Object.keys(change).sort().join(' ') },
        ...{ role: after.role, disabled: after.disabledAt !== null },
      }
      await recordVendorEvent(transaction, { type: 'operator.changed', by: askerOf(caller), data }, at)
      return after
    })
    if (changed === null) throw notFound('operator')
    if (changed === 'last_admin') {
      throw new Problem('conflict', 'They are the last administrator: make somebody else one first.')
    }
    return toApiOperator(changed)
  },
})
