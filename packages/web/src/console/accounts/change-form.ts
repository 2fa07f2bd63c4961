/** The changes that a quote can be made of here, what each needs to know, and how a filled form becomes one. */
import type { ConsoleApi } from '../api.ts'

type Change = Parameters<ConsoleApi['createQuote']>[0]['changes'][number]

export const fieldsOf = {
  add_seats: ['subscription', 'seats'],
  set_next_seats: ['subscription', 'seats'],
  set_next_term: ['subscription', 'term'],
  set_next_product: ['subscription', 'product'],
  switch_product: ['subscription', 'product'],
  set_renewal_intent: ['subscription', 'intent'],
  renew: ['subscription'],
  purchase: ['product', 'term', 'seats', 'paymentMethod'],
} as const

export type Offered = keyof typeof fieldsOf
export const changesOffered = Object.keys(fieldsOf) as Offered[]

export function asChange(type: Offered, form: FormData): Change {
  const given = fieldsOf[type].map((field) => {
    const text = String(form.get(field))
    return [field, field === 'seats' ? Number(text) : text]
  })
  // The server reads it again and says what does not fit.
  return { type, ...Object.fromEntries(given) } as Change
}
