/** Why something is not open, and what would put it right. */
import type { Language } from '@coterm/core/language.ts'
import { refusalSentence } from '@coterm/core/refusal-sentences.ts'
import { type Refusal, refusalCodes } from '@coterm/core/refusals.ts'
import { z } from 'zod'
import { ChangeShape, toApiChange } from './change.ts'
import { idText } from './primitives.ts'

const FixShape = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('change'), change: ChangeShape }),
    z.object({ type: z.literal('pay_invoice'), invoice: idText('invoice') }),
    z.object({ type: z.literal('add_payment_method') }),
    z.object({ type: z.literal('replace_payment_method'), paymentMethod: idText('paymentMethod') }),
    z.object({ type: z.literal('unassign_seats'), subscription: idText('subscription'), seats: z.int() }),
    z.object({ type: z.literal('new_quote') }),
  ])
  .meta({ id: 'Fix' })

export const RefusalShape = z
  .object({
    code: z.enum(refusalCodes),
    subscription: idText('subscription').nullable(),
    message: z.string().meta({ description: 'One plain sentence in the asked language (Accept-Language).' }),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    fix: FixShape.nullable(),
    contact: z.object({ type: z.enum(['reseller', 'support']) }).nullable(),
  })
  .meta({ id: 'Refusal' })

/** The refusal with its sentence. */
export function toApiRefusal(refusal: Refusal, language: Language): z.input<typeof RefusalShape> {
  const { fix } = refusal
  return {
    ...refusal,
    message: refusalSentence(refusal, language),
    fix: fix?.type === 'change' ? { ...fix, change: toApiChange(fix.change) } : fix,
  }
}
