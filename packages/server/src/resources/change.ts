/** The changes a quote can hold, as they are written in a request. */
import { renewalIntents } from '@coterm/core/subscription/subscription.ts'
import { z } from 'zod'
import { idText, TermText } from './primitives.ts'

const Seats = z.int()

export const ChangeShape = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('purchase'),
      product: z.string(),
      term: TermText,
      seats: Seats,
      paymentMethod: idText('paymentMethod'),
    }),
    z.object({ type: z.literal('add_seats'), subscription: idText('subscription'), seats: Seats }),
    z.object({
      type: z.literal('set_next_seats'),
      subscription: idText('subscription'),
      seats: Seats.nullable().meta({ description: 'Null takes the pending change back.' }),
    }),
    z.object({
      type: z.literal('set_next_term'),
      subscription: idText('subscription'),
      term: TermText.nullable().meta({ description: 'Null takes the pending change back.' }),
    }),
    z.object({
      type: z.literal('set_renewal_intent'),
      subscription: idText('subscription'),
      intent: z.enum(renewalIntents),
    }),
  ])
  .meta({ id: 'Change' })
