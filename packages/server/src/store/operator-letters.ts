/** Letters to the vendor's people: kept until they are mailed, tried again for a while. */
import type { OperatorId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idToRow, newNumbers } from './ids.ts'
import { type Operator, operatorFromRow } from './operators.ts'
import { instantToRow } from './row-values.ts'

export type LetterKind = 'sign_in' | 'webhook_disabled'

export type WaitingLetter = {
  readonly id: bigint
  readonly operator: Operator
  readonly tries: number
  readonly kind: LetterKind
  /** What it is about, in the letter's own words; null where it is about nothing else. */
  readonly about: string | null
}

export async function askForOperatorLetter(reader: Reader, operator: OperatorId, at: Instant): Promise<void> {
  const [id = 0n] = await newNumbers(reader, 1)
  const now = instantToRow(at)
  await reader
    .insertInto('operator_letter')
    .values({ id, operator_id: idToRow(operator), created_at: now, next_try_at: now })
    .execute()
}

/** Writes to everybody who looks after the others. */
export async function tellAdmins(
  reader: Reader,
  { kind, about }: { readonly kind: LetterKind; readonly about: string },
  at: Instant,
): Promise<void> {
  const admins = await reader
    .selectFrom('operator')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .execute()
  if (admins.length === 0) return
  const numbers = await newNumbers(reader, admins.length)
  const now = instantToRow(at)
  const letters = admins.map(({ id: operator_id }, index) => ({
    ...{ id: numbers[index] ?? 0n, operator_id, kind, about, created_at: now, next_try_at: now },
  }))
  await reader.insertInto('operator_letter').values(letters).execute()
}

type Taken = { readonly now: Instant; readonly retryAt: Instant; readonly limit: number; readonly triesMax: number }
type TakenRow = Parameters<typeof operatorFromRow>[0] & {
  letter: bigint
  tries: number
  kind: LetterKind
  about: string | null
}

/** Takes those whose time has come. Each is ours until `retryAt`: who dies while sending leaves it to be taken again. */
export async function takeOperatorLetters(reader: Reader, taken: Taken): Promise<WaitingLetter[]> {
  const { rows } = await sql<TakenRow>`
    update operator_letter l set tries = l.tries + 1, next_try_at = ${instantToRow(taken.retryAt)}::timestamptz
    from (select id from operator_letter
      where sent_at is null and tries < ${taken.triesMax}::int
        and next_try_at <= ${instantToRow(taken.now)}::timestamptz
      order by next_try_at, id limit ${taken.limit}::int for update skip locked) due, operator o
    where l.id = due.id and o.id = l.operator_id
    returning l.id as letter, l.tries, l.kind, l.about, o.id, o.email, o.name, o.role, o.language, o.created_at, o.disabled_at`.execute(
    reader,
  )
  return rows.map(({ letter, tries, kind, about, ...row }) => {
    return { id: letter, tries, kind, about, operator: operatorFromRow(row) }
  })
}

type Outcome = { readonly sentAt: Instant } | { readonly failure: string; readonly nextTryAt: Instant }

export async function recordOperatorLetter(reader: Reader, id: bigint, outcome: Outcome): Promise<void> {
  const change =
    'sentAt' in outcome
      ? { sent_at: instantToRow(outcome.sentAt), failure: null }
      : { failure: outcome.failure, next_try_at: instantToRow(outcome.nextTryAt) }
  await reader.updateTable('operator_letter').set(change).where('id', '=', id).execute()
}
