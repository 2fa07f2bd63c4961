/**
 * A repeated request (same `Idempotency-Key`, same caller, same content) gets the answer the first one got and does
 * nothing again. What failed on our side is forgotten, so that it can be tried again with the same key.
 */
import { createHash } from 'node:crypto'
import { askerOf } from '../operations/access.ts'
import type { Caller, OperationDeps } from '../operations/operation.ts'
import { Problem } from '../operations/problem.ts'
import { claimKey, keepAnswer, type RequestKey, releaseKey } from '../store/idempotency-keys.ts'

export type Answer = { readonly status: number; readonly body: unknown }
export type Repeatable = {
  readonly key: string | undefined
  readonly caller: Caller
  /** What makes two requests the same. */
  readonly content: string
}

export async function onlyOnce(
  { database, clock }: OperationDeps,
  { key, caller, content }: Repeatable,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  if (key === undefined) return answer()
  const requestKey: RequestKey = { scope: askerOf(caller), key }
  const requestHash = createHash('sha256').update(content).digest('hex')
  const claim = await claimKey(database.kysely, { ...requestKey, requestHash }, clock.now())
  if (claim.type === 'answered') return claim.response as Answer
  if (claim.type === 'reused') {
    throw new Problem('idempotency_key_reused', 'This Idempotency-Key came with another request before. Use a new one.')
  }
  if (claim.type === 'in_flight') {
    const soon = { retryAfterSeconds: 1 }
    throw new Problem(
      'conflict',
      'A request with this Idempotency-Key is being answered. Ask again for its answer.',
      soon,
    )
  }
  try {
    const given = await answer()
    if (given.status < 500 && given.status !== 409) await keepAnswer(database.kysely, requestKey, given)
    else await releaseKey(database.kysely, requestKey)
    return given
  } catch (error) {
    await releaseKey(database.kysely, requestKey)
    throw error
  }
}
