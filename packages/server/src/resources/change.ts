/** The changes a quote can hold, as they are written in a request and shown in a quote. */
import type { ProductId } from '@coterm/core/catalog/catalog.ts'
import { id, type SubscriptionId } from '@coterm/core/ids.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import { renewalIntents } from '@coterm/core/subscription/subscription.ts'
import { formatPlainDate, type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import type { Term } from '@coterm/core/time/term.ts'
import { z } from 'zod'
import { DateText, idText, TermText } from './primitives.ts'

const Seats = z.int()
const subscription = idText('subscription')
const subscriptions = z.array(subscription).min(1).max(100)
const takesBack = { description: 'Null takes the pending change back.' }

export const ChangeShape = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('purchase'),
      product: z.string(),
      term: TermText,
      seats: Seats,
      paymentMethod: idText('paymentMethod'),
      alignTo: z
        .union([subscription, DateText])
        .nullish()
        .meta({ description: 'The first term ends on this date, or on the renewal date of this subscription.' }),
    }),
    z.object({ type: z.literal('add_seats'), subscription, seats: Seats }),
    z.object({
      type: z.literal('set_next_seats'),
      subscription,
      seats: Seats.nullable().meta(takesBack),
      release: z
        .array(z.string().min(1).max(200))
        .max(10_000)
        .optional()
        .meta({ description: 'Users who lose their seats when the next term begins.' }),
    }),
    z.object({ type: z.literal('set_next_term'), subscription, term: TermText.nullable().meta(takesBack) }),
    z.object({ type: z.literal('set_next_product'), subscription, product: z.string().nullable().meta(takesBack) }),
    z.object({ type: z.literal('switch_product'), subscription, product: z.string() }),
    z.object({ type: z.literal('set_renewal_intent'), subscription, intent: z.enum(renewalIntents) }),
    z.object({ type: z.literal('set_payment_method'), subscriptions, paymentMethod: idText('paymentMethod') }),
    z.object({ type: z.literal('renew'), subscription }),
    z.object({
      type: z.literal('align'),
      subscriptions,
      target: z.union([z.enum(['latest', 'none']), subscription, DateText]).meta({
        description: 'The latest of their dates, the date of one of them, or any date. `none` takes it back.',
      }),
      charge: z
        .enum(['now', 'at_renewal'])
        .meta({ description: '`at_renewal`: nothing is due today; each next renewal ends on the date.' }),
    }),
    z.object({
      type: z.literal('return'),
      invoice: idText('invoice'),
      line: z.int().min(0).max(10_000).meta({ description: 'The line of the invoice, from 0.' }),
      seats: Seats.nullish().meta({ description: 'Left out: all that are left.' }),
    }),
    z.object({
      type: z.literal('end_now'),
      subscription,
      ground: z.enum(['withdrawal', 'legal_termination']),
    }),
  ])
  .meta({ id: 'Change' })

export type WireChange = z.output<typeof ChangeShape>

/** The domain's change. A purchase is given the id its subscription will have. */
export function toChange(wire: WireChange, purchased: SubscriptionId): Change {
  switch (wire.type) {
    case 'purchase':
      return {
        ...wire,
        subscription: purchased,
        product: wire.product as ProductId,
        term: wire.term as Term,
        paymentMethod: id('paymentMethod', wire.paymentMethod),
        alignTo: wire.alignTo == null ? null : (parsePlainDate(wire.alignTo) ?? id('subscription', wire.alignTo)),
      }
    case 'set_next_seats': {
      const { release = [] } = wire
      return { ...wire, subscription: id('subscription', wire.subscription), release }
    }
    case 'set_next_term':
      return { ...wire, subscription: id('subscription', wire.subscription), term: wire.term as Term | null }
    case 'set_next_product':
      return { ...wire, subscription: id('subscription', wire.subscription), product: wire.product as ProductId | null }
    case 'switch_product':
      return { ...wire, subscription: id('subscription', wire.subscription), product: wire.product as ProductId }
    case 'set_payment_method':
      return {
        ...wire,
        subscriptions: wire.subscriptions.map((each) => id('subscription', each)),
        paymentMethod: id('paymentMethod', wire.paymentMethod),
      }
    case 'align':
      return {
        ...wire,
        subscriptions: wire.subscriptions.map((each) => id('subscription', each)),
        target: toTarget(wire.target),
      }
    case 'return':
      return { ...wire, invoice: id('invoice', wire.invoice), seats: wire.seats ?? null }
    default:
      return { ...wire, subscription: id('subscription', wire.subscription) }
  }
}

/** Dates are text on the wire. */
export function toApiChange(change: Change): z.input<typeof ChangeShape> {
  switch (change.type) {
    case 'purchase': {
      const { subscription: _, alignTo, ...kept } = change
      return { ...kept, alignTo: alignTo === null ? null : dateOrName(alignTo) }
    }
    case 'set_next_seats':
      return { ...change, release: [...(change.release ?? [])] }
    case 'set_payment_method':
      return { ...change, subscriptions: [...change.subscriptions] }
    case 'align':
      return { ...change, subscriptions: [...change.subscriptions], target: dateOrName(change.target) }
    default:
      return change
  }
}

/** A subscription that the change names first; null where it names none. */
export function firstSubscription(wire: WireChange): SubscriptionId | null {
  if ('subscriptions' in wire) return wire.subscriptions[0] ? id('subscription', wire.subscriptions[0]) : null
  return 'subscription' in wire ? id('subscription', wire.subscription) : null
}

function toTarget(target: string): Extract<Change, { type: 'align' }>['target'] {
  if (target === 'latest' || target === 'none') return target
  return parsePlainDate(target) ?? id('subscription', target)
}

function dateOrName<T extends string>(value: T | PlainDate): T | string {
  return typeof value === 'number' ? formatPlainDate(value) : value
}
