/** What the API said instead of the answer. */
import type { components } from './api-types.ts'

export type ProblemDetails = components['schemas']['Problem']

type Said = {
  readonly status: number
  /** Null when it was not Coterm that answered. */
  readonly problem: ProblemDetails | null
  readonly requestId?: string | null
  readonly retryAfterMs?: number | null
}

export class CotermError extends Error {
  readonly status: number
  readonly problem: ProblemDetails | null
  /** What the server's log knows the request by; null when it was not Coterm that answered. */
  readonly requestId: string | null
  /** How long the server asks to wait; null where it does not say. */
  readonly retryAfterMs: number | null

  constructor({ status, problem, requestId = null, retryAfterMs = null }: Said) {
    super(problem ? problem.detail : `The server answered ${status} without saying why.`)
    this.name = 'CotermError'
    this.status = status
    this.problem = problem
    this.requestId = requestId ?? problem?.requestId ?? null
    this.retryAfterMs = retryAfterMs
  }

  /** What stood in the way, each with its fix; empty where that is not the problem. */
  get refusals(): NonNullable<ProblemDetails['refusals']> {
    return this.problem?.refusals ?? []
  }

  /** Which kind of problem; null when it was not Coterm that answered. */
  get code(): ProblemDetails['code'] | null {
    return this.problem?.code ?? null
  }
}
