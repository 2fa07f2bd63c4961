/** Lets somebody work in the console, and sends them a link to sign in with. */
import { scopesOf } from '@coterm/core/operator-roles.ts'
import { z } from 'zod'
import { OperatorShape, operatorFields, toApiOperator } from '../../resources/operator.ts'
import { askForOperatorLetter } from '../../store/operator-letters.ts'
import { addOperator } from '../../store/operators.ts'
import { recordVendorEvent } from '../../store/vendor-events.ts'
import { askerOf } from '../access.ts'
import { requireHeld } from '../held-scopes.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'

export const inviteOperator = operation({
  id: 'inviteOperator',
  method: 'POST',
  path: '/v1/operators',
  summary: 'Let somebody work in the console',
  callers: ['vendor'],
  permission: null,
  scope: 'staff',
  params: z.object({}),
  query: z.object({}),
  body: z.strictObject({
    ...operatorFields,
    email: z.email().max(254),
    language: operatorFields.language.default('en'),
  }),
  response: OperatorShape,
  status: 201,
  async handle({ database, clock, caller }, { body }) {
    requireHeld(caller, scopesOf(body.role))
    const at = clock.now()
    const added = await database.kysely.transaction().execute(async (transaction) => {
      const operator = await addOperator(transaction, body, at)
      if (!operator) return null
      await askForOperatorLetter(transaction, operator.id, at)
      const data = { operator: operator.id, role: operator.role }
      await recordVendorEvent(transaction, { type: 'operator.invited', by: askerOf(caller), data }, at)
      return operator
    })
    if (!added) throw new Problem('conflict', 'Somebody with this address works here already: see listOperators.')
    return toApiOperator(added)
  },
})
