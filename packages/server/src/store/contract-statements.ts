/** What people declare about their contracts: kept as it was said, with the moment it was received. */
import { type AccountId, type ContractStatementId, id, type SubscriptionId } from '@coterm/core/ids.ts'
import { type Language, languages } from '@coterm/core/language.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Selectable } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers, optionalIdFromRow, optionalIdToRow } from './ids.ts'
import { instantFromRow, instantToRow, optionalDateFromRow, optionalDateToRow, wordFromRow } from './row-values.ts'
import { hashOf, newSecret } from './secrets.ts'
import type { Tables } from './tables.ts'

export const statementKinds = ['cancel', 'withdraw'] as const
export const statementStatuses = ['carried_out', 'open', 'closed'] as const

/** As somebody declares it. */
export type Statement = {
  readonly kind: (typeof statementKinds)[number]
  readonly language: Language
  readonly name: string
  readonly email: string
  /** The contract in the words of who declares it. */
  readonly contract: string
  /** Why it ends at once; null: with notice, or withdrawn without a reason. */
  readonly cause: string | null
  /** When it is to end; null: as early as possible. */
  readonly wishedOn: PlainDate | null
}

export type StoredStatement = Statement & {
  readonly id: ContractStatementId
  /** Null where it names no account that we know. */
  readonly account: AccountId | null
  readonly subscription: SubscriptionId | null
  readonly receivedAt: Instant
  readonly endsOn: PlainDate | null
  readonly status: (typeof statementStatuses)[number]
  readonly closedNote: string | null
}

/** Stands for the account of what names none that we know. */
export const nobody = id('account', 'acc_0')
const nobodyRow = 0n

export type NewStatement = Statement & Pick<StoredStatement, 'account' | 'subscription' | 'receivedAt' | 'endsOn'>

/** Answers the secret of its receipt, which is told once. What ends on a date by itself is carried out. */
export async function insertStatement(reader: Reader, statement: NewStatement): Promise<string> {
  const [row = 0n] = await newNumbers(reader, 1)
  const receipt = newSecret()
  const { account, kind, language, name, email, contract, cause, endsOn } = statement
  await reader
    .insertInto('contract_statement')
    .values({
      account_id: account === null ? nobodyRow : idToRow(account),
      id: row,
      ...{ kind, language, name, email, contract, cause },
      received_at: instantToRow(statement.receivedAt),
      wished_on: optionalDateToRow(statement.wishedOn),
      subscription_id: optionalIdToRow(statement.subscription),
      ends_on: optionalDateToRow(endsOn),
      status: endsOn === null ? 'open' : 'carried_out',
      closed_note: null,
      closed_at: null,
      receipt_hash: hashOf(receipt),
    })
    .execute()
  return receipt
}

export async function findStatementByReceipt(reader: Reader, receipt: string): Promise<StoredStatement | null> {
  const row = await reader
    .selectFrom('contract_statement')
    .selectAll()
    .where('receipt_hash', '=', hashOf(receipt))
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

type Page = {
  readonly status?: StoredStatement['status']
  readonly limit: number
  readonly after?: ContractStatementId
}

/** A page of what everybody declared, newest first. */
export async function listStatements(reader: Reader, { status, limit, after }: Page): Promise<StoredStatement[]> {
  let query = reader.selectFrom('contract_statement').selectAll().orderBy('id', 'desc').limit(limit)
  if (status !== undefined) query = query.where('status', '=', status)
  if (after !== undefined) query = query.where('id', '<', idToRow(after))
  return (await query.execute()).map(fromRow)
}

/** Notes what became of an open one; null when there is no open one with this id. */
export async function closeStatement(
  reader: Reader,
  statement: ContractStatementId,
  { note, at }: { readonly note: string; readonly at: Instant },
): Promise<StoredStatement | null> {
  const row = await reader
    .updateTable('contract_statement')
    .set({ status: 'closed', closed_note: note, closed_at: instantToRow(at) })
    .where('id', '=', idToRow(statement))
    .where('status', '=', 'open')
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

function fromRow(row: Selectable<Tables['contract_statement']>): StoredStatement {
  const { name, email, contract, cause } = row
  return {
    ...{ name, email, contract, cause },
    id: idFromRow('contractStatement', row.id),
    account: row.account_id === nobodyRow ? null : idFromRow('account', row.account_id),
    subscription: optionalIdFromRow('subscription', row.subscription_id),
    kind: wordFromRow(statementKinds, row.kind),
    language: wordFromRow(languages, row.language),
    receivedAt: instantFromRow(row.received_at),
    wishedOn: optionalDateFromRow(row.wished_on),
    endsOn: optionalDateFromRow(row.ends_on),
    status: wordFromRow(statementStatuses, row.status),
    closedNote: row.closed_note,
  }
}
