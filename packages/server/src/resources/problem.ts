/** Errors, as RFC 9457 problem details. */
import { z } from 'zod'
import { RefusalShape } from './refusal.ts'

export const problemCodes = [
  'invalid_request',
  'unauthenticated',
  'forbidden',
  'second_factor_required',
  'step_up_required',
  'not_found',
  'conflict',
  'idempotency_key_reused',
  'refused',
  'payment_failed',
  'payment_requires_action',
  'card_number_refused',
  'rate_limited',
  'overloaded',
  'internal',
] as const

export const ProblemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(problemCodes),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    refusals: z.array(RefusalShape).optional(),
    actionUrl: z.string().optional().meta({ description: 'Where the customer confirms the payment.' }),
  })
  .meta({ id: 'Problem' })
