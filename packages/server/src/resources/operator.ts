/** The vendor's own people, and what a session in the console says about the one who is signed in. */
import { operatorRoles } from '@coterm/core/operator-roles.ts'
import { scopes } from '@coterm/core/scopes.ts'
import { z } from 'zod'
import { type Operator, operatorLanguages } from '../store/operators.ts'
import { InstantText, idText } from './primitives.ts'

export const operatorFields = {
  name: z.string().trim().min(1).max(100),
  role: z.enum(operatorRoles),
  language: z.enum(operatorLanguages).meta({ description: 'Of letters to them; the console is in theirs by choice.' }),
}

export const OperatorShape = z
  .object({
    id: idText('operator'),
    email: z.string(),
    ...operatorFields,
    createdAt: InstantText,
    disabledAt: InstantText.nullable().meta({ description: 'Since when they cannot sign in.' }),
  })
  .meta({ id: 'Operator', description: 'Somebody who works in the console.' })

export const ConsoleSessionShape = z
  .object({
    operator: OperatorShape.nullable().meta({ description: 'Null: a key of the vendor asks.' }),
    scopes: z.array(z.enum(scopes)).meta({ description: 'What may be done: everything else answers `forbidden`.' }),
    development: z.boolean(),
  })
  .meta({ id: 'ConsoleSession' })

export function toApiOperator({ createdAt, disabledAt, ...operator }: Operator): z.input<typeof OperatorShape> {
  return {
    ...operator,
    createdAt: new Date(createdAt).toISOString(),
    disabledAt: disabledAt === null ? null : new Date(disabledAt).toISOString(),
  }
}
