/** The vendor's own people. Whose rights are which is the core's table of their roles. */
import type { OperatorId } from '@coterm/core/ids.ts'
import { type OperatorRole, operatorRoles } from '@coterm/core/operator-roles.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader, Transaction } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { instantFromRow, instantToRow, wordFromRow } from './row-values.ts'

/** The languages of the console. */
export const operatorLanguages = ['en', 'fr'] as const
export type OperatorLanguage = (typeof operatorLanguages)[number]

export type Operator = {
  readonly id: OperatorId
  readonly email: string
  readonly name: string
  readonly role: OperatorRole
  readonly language: OperatorLanguage
  readonly createdAt: Instant
  /** They cannot sign in; what they did keeps their name. */
  readonly disabledAt: Instant | null
}

type Row = {
  id: bigint
  email: string
  name: string
  role: string
  language: string
  created_at: number
  disabled_at: number | null
}

export type NewOperator = Pick<Operator, 'email' | 'name' | 'role' | 'language'>

/** Null when somebody has this address already; letters' case does not count. */
export async function addOperator(reader: Reader, operator: NewOperator, at: Instant): Promise<Operator | null> {
  const [id = 0n] = await newNumbers(reader, 1)
  const { email, name, role, language } = operator
  const row = await reader
    .insertInto('operator')
    .values({ id, email, name, role, language, created_at: instantToRow(at) })
    .onConflict((conflict) => conflict.expression(sql`lower(email)`).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ? operatorFromRow(row) : null
}

type Page = { readonly limit: number; readonly after?: OperatorId }

/** The one who came last first. */
export async function listOperators(reader: Reader, { limit, after }: Page): Promise<Operator[]> {
  let query = reader.selectFrom('operator').selectAll().orderBy('id', 'desc').limit(limit)
  if (after !== undefined) query = query.where('id', '<', idToRow(after))
  return (await query.execute()).map(operatorFromRow)
}

/** Whoever signs in with this address; not those who are disabled. */
export async function findOperatorByEmail(reader: Reader, email: string): Promise<Operator | null> {
  const row = await reader
    .selectFrom('operator')
    .selectAll()
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row ? operatorFromRow(row) : null
}

/** The names of these, by id. */
export async function namesOfOperators(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('operator')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      [...new Set(ids)].map((each) => idToRow(each as OperatorId)),
    )
    .execute()
  return new Map(rows.map(({ id, name }) => [idFromRow('operator', id), name]))
}

export type OperatorChange = Partial<Pick<Operator, 'name' | 'role' | 'language'>> & { readonly disabled?: boolean }

/**
 * Changes one, while nobody else changes any: so that of two administrators who take each other's rights away at once, one
 * stays. `last_admin`: nobody could look after the others any more, and nothing was changed.
 */
export async function changeOperator(
  transaction: Transaction,
  id: OperatorId,
  { change, at }: { readonly change: OperatorChange; readonly at: Instant },
): Promise<Operator | 'last_admin' | null> {
  const rows = await transaction.selectFrom('operator').selectAll().orderBy('id').forUpdate().execute()
  const all = rows.map(operatorFromRow)
  const before = all.find((each) => each.id === id)
  if (!before) return null
  const { disabled = before.disabledAt !== null, ...given } = change
  const after: Operator = { ...before, ...given, disabledAt: disabled ? (before.disabledAt ?? at) : null }
  const isAdmin = ({ role, disabledAt }: Operator) => role === 'admin' && disabledAt === null
  if (isAdmin(before) && !all.some((each) => isAdmin(each.id === id ? after : each))) return 'last_admin'
  const { name, role, language } = after
  await transaction
    .updateTable('operator')
    .set({ name, role, language, disabled_at: after.disabledAt === null ? null : instantToRow(after.disabledAt) })
    .where('id', '=', idToRow(id))
    .execute()
  if (disabled) await transaction.deleteFrom('operator_session').where('operator_id', '=', idToRow(id)).execute()
  return after
}

export function operatorFromRow(row: Row): Operator {
  const { email, name } = row
  return {
    ...{ id: idFromRow('operator', row.id), email, name },
    role: wordFromRow(operatorRoles, row.role),
    language: wordFromRow(operatorLanguages, row.language),
    createdAt: instantFromRow(row.created_at),
    disabledAt: row.disabled_at === null ? null : instantFromRow(row.disabled_at),
  }
}
