/** What people declare about their contracts without signing in. */
import { languages } from '@coterm/core/language.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { type StoredStatement, statementKinds, statementStatuses } from '../store/contract-statements.ts'
import { DateText, InstantText, idText } from './primitives.ts'

export const ContractStatementShape = z
  .object({
    id: idText('contractStatement'),
    kind: z.enum(statementKinds),
    receivedAt: InstantText.meta({ description: 'It counts from this moment.' }),
    language: z.enum(languages),
    name: z.string(),
    email: z.string(),
    contract: z.string().meta({ description: 'Which contract is meant, in the words of who declared it.' }),
    cause: z.string().nullable().meta({ description: 'Why it ends at once; null: with notice.' }),
    wishedOn: DateText.nullable().meta({ description: 'When it is to end; null: as early as possible.' }),
    account: idText('account').nullable().meta({ description: 'Null where it names no account that is known.' }),
    subscription: idText('subscription').nullable(),
    endsOn: DateText.nullable(),
    status: z.enum(statementStatuses).meta({ description: '`open`: somebody has to carry it out and answer.' }),
    closedNote: z.string().nullable(),
  })
  .meta({ id: 'ContractStatement' })

export function toApiContractStatement(statement: StoredStatement): z.input<typeof ContractStatementShape> {
  const { receivedAt, wishedOn, endsOn, ...same } = statement
  return {
    ...same,
    receivedAt: new Date(receivedAt).toISOString(),
    wishedOn: wishedOn === null ? null : formatPlainDate(wishedOn),
    endsOn: endsOn === null ? null : formatPlainDate(endsOn),
  }
}
