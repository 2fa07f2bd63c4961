/** What every operation takes and says beside its own: parameters and headers, described once. */

const text = { type: 'string' } as const

export function sharedParameters(versions: readonly string[]) {
  return {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description:
        'The same key with the same request is done once and answered as the first time, for a day at least.',
      schema: { ...text, maxLength: 255 },
    },
    CotermVersion: {
      name: 'Coterm-Version',
      in: 'header',
      required: false,
      description: 'The version the request is written in. Without it, the oldest one that is still answered.',
      schema: { ...text, enum: [...versions] },
    },
  }
}

export const sharedHeaders = {
  'X-Request-Id': { description: 'What our log knows the request by.', schema: text },
  'Coterm-Version': { description: 'The version of the answer.', schema: text },
  RateLimit: {
    description: 'What is left of the limit (`r`) and when it begins anew, in seconds (`t`).',
    schema: text,
  },
  'RateLimit-Policy': { description: 'How many requests (`q`) in how many seconds (`w`).', schema: text },
  'Retry-After': { description: 'In how many seconds the same request is worth sending again.', schema: text },
} as const
