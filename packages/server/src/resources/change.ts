/** The changes a quote can hold, as they are written in a request. */
import type { ProductId } from '@coterm/core/catalog/catalog.ts'
import { id, type SubscriptionId } from '@coterm/core/ids.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import { renewalIntents } from '@coterm/core/subscription/subscription.ts'
import type { Term } from '@coterm/core/time/term.ts'
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

/** The domain's change. A purchase is given the id its subscription will have. */
export function toChange(wire: z.output<typeof ChangeShape>, purchased: SubscriptionId): Change {
  switch (wire.type) {
    case 'purchase':
      return {
        ...wire,
        subscription: purchased,
        product: wire.product as ProductId,
        term: wire.term as Term,
        paymentMethod: id('paymentMethod', wire.paymentMethod),
      }
    case 'set_next_term':
      return { ...wire, subscription: id('subscription', wire.subscription), term: wire.term as Term | null }
    default:
      return { ...wire, subscription: id('subscription', wire.subscription) }
  }
}
