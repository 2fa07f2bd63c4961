/** An answer that is not the one that was asked for, on its way to the caller as problem details. */
import type { Refusal, RefusalCode } from '@coterm/core/refusals.ts'
import type { problemCodes } from '../resources/problem.ts'

export type ProblemCode = (typeof problemCodes)[number]

export const problemStatus: Readonly<Record<ProblemCode, number>> = {
  invalid_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  second_factor_required: 403,
  step_up_required: 403,
  not_found: 404,
  conflict: 409,
  idempotency_key_reused: 409,
  refused: 422,
  payment_failed: 402,
  payment_requires_action: 402,
  card_number_refused: 422,
  rate_limited: 429,
  overloaded: 503,
  internal: 500,
}

export type ProblemDetail = {
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
  readonly refusals?: readonly Refusal[]
  readonly actionUrl?: string | null
  /** When the same request is worth sending again. */
  readonly retryAfterSeconds?: number
}

export class Problem extends Error {
  readonly code: ProblemCode
  readonly more: ProblemDetail

  constructor(code: ProblemCode, detail: string, more: ProblemDetail = {}) {
    super(detail)
    this.code = code
    this.more = more
  }
}

/** Also for what belongs to somebody else: whether it exists is not told. */
export function notFound(what: string): Problem {
  return new Problem('not_found', `There is no such ${what}, or it is not yours to see.`)
}

/** One field of the request that makes no sense. */
export function invalid(path: string, message: string): Problem {
  return new Problem('invalid_request', `${path} ${message}`, { errors: [{ path, message }] })
}

export function refused(refusals: readonly Refusal[], codes: readonly RefusalCode[]): Problem {
  return new Problem('refused', `This is not open: ${codes.join(', ')}. Each refusal says what puts it right.`, {
    refusals,
  })
}
