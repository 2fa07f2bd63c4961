/** Answers kept under the key of their request, so that a repeated request gets the same answer and does nothing. */
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { instantToRow } from './row-values.ts'

export type RequestKey = { readonly scope: string; readonly key: string }

export type Claim =
  | { readonly type: 'claimed' }
  /** The same key came with another request before. */
  | { readonly type: 'reused' }
  | { readonly type: 'in_flight' }
  | { readonly type: 'answered'; readonly response: unknown }

/** Takes the key for this request, or says what became of the request that has it. */
export async function claimKey(
  reader: Reader,
  { scope, key, requestHash }: RequestKey & { readonly requestHash: string },
  at: Instant,
): Promise<Claim> {
  const added = await reader
    .insertInto('idempotency_key')
    .values({ scope, key, request_hash: requestHash, created_at: instantToRow(at) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 1n) return { type: 'claimed' }
  const row = await reader
    .selectFrom('idempotency_key')
    .select(['request_hash', 'response'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirst()
  // Let go of between the two statements: whoever had it failed without an answer.
  if (!row) return { type: 'in_flight' }
  if (row.request_hash !== requestHash) return { type: 'reused' }
  return row.response === null ? { type: 'in_flight' } : { type: 'answered', response: row.response }
}

export async function keepAnswer(reader: Reader, { scope, key }: RequestKey, response: unknown): Promise<void> {
  await reader
    .updateTable('idempotency_key')
    .set({ response: JSON.stringify(response) })
    .where('scope', '=', scope)
    .where('key', '=', key)
    .execute()
}

/** Lets go of a key whose request came to no answer, so that it can be tried again. */
export async function releaseKey(reader: Reader, { scope, key }: RequestKey): Promise<void> {
  await reader
    .deleteFrom('idempotency_key')
    .where('scope', '=', scope)
    .where('key', '=', key)
    .where('response', 'is', null)
    .execute()
}
