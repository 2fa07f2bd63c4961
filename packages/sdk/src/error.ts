/** What the API said instead of the answer. */
import type { components } from './api-types.ts'

export type ProblemDetails = components['schemas']['Problem']

export class CotermError extends Error {
  readonly status: number
  /** Null when it was not Coterm that answered. */
  readonly problem: ProblemDetails | null

  constructor(status: number, problem: ProblemDetails | null) {
    super(problem ? problem.detail : `The server answered ${status} without saying why.`)
    this.name = 'CotermError'
    this.status = status
    this.problem = problem
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
