/** Problems as RFC 9457 problem details. What we did not foresee is logged, and told without its insides. */

import { type Language, languages } from '@coterm/core/language.ts'
import { redactCardNumbers } from '@coterm/core/payment/card-number.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem, type ProblemCode, problemStatus } from '../operations/problem.ts'
import { toApiRefusal } from '../resources/refusal.ts'

const titles: Readonly<Record<ProblemCode, string>> = {
  invalid_request: 'The request is not right',
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  second_factor_required: 'A second factor is missing',
  step_up_required: 'Prove again that it is you',
  not_found: 'Not found',
  conflict: 'Not now',
  idempotency_key_reused: 'The key belongs to another request',
  refused: 'Not open',
  payment_failed: 'The payment was declined',
  payment_requires_action: 'The payment waits for you',
  card_number_refused: 'No card numbers here',
  rate_limited: 'Too many requests',
  overloaded: 'Too much to do just now',
  internal: 'Something went wrong on our side',
}

export function problemBody(problem: Problem, requestId: string, language: Language) {
  const { code, message: detail, more } = problem
  return {
    type: `/docs/problems#${code}`,
    title: titles[code],
    status: problemStatus[code],
    detail: redactCardNumbers(detail) ?? detail,
    ...{ code, requestId },
    ...(more.actionUrl && { actionUrl: more.actionUrl }),
    ...(more.errors && { errors: more.errors }),
    ...(more.refusals && { refusals: more.refusals.map((refusal) => toApiRefusal(refusal, language)) }),
  }
}

/** Whatever was thrown, as a problem. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { statusCode, message } = error as { statusCode?: number; message?: string }
  if (statusCode === 429) return new Problem('rate_limited', message ?? 'Too many requests.')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Problem('invalid_request', message ?? 'The request cannot be read.')
  }
  return new Problem('internal', 'Nothing was changed by this request, or it will be completed. Try again.')
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const problem = toProblem(error)
  if (problem.code === 'internal') request.log.error(error)
  const { retryAfterSeconds } = problem.more
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
  return reply
    .code(problemStatus[problem.code])
    .type('application/problem+json')
    .send(problemBody(problem, request.id, languageOf(request)))
}

/** The first of the caller's languages that we speak. */
export function languageOf({ headers }: FastifyRequest): Language {
  const wanted = (headers['accept-language'] ?? '').split(',').map((entry) => entry.trim().slice(0, 2).toLowerCase())
  const spoken = wanted.map((asked) => languages.find((language) => language === asked))
  return spoken.find((language) => language !== undefined) ?? 'en'
}
