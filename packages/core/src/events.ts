/**
 * What happened. Decisions return their events; the commit stores them with the state they belong to. They are the
 * account's timeline, the audit trail, and what webhooks and e-mails are made from.
 */
import type { SubscriptionId } from './ids.ts'

export const eventTypes = [
  'subscription.purchased',
  'subscription.seats_added',
  'subscription.next_seats_set',
  'subscription.next_term_set',
  'subscription.next_product_set',
  'subscription.next_end_set',
  'subscription.product_switched',
  'subscription.payment_method_set',
  'subscription.aligned',
  'subscription.returned',
  'subscription.ended',
  'subscription.renewal_intent_set',
  'subscription.renewed',
  'subscription.expired',
  'subscription.suspended',
  'subscription.cancelled',
  'subscription.restored',
  'subscription.loyalty_lost',
  'notice.due',
  'invoice.issued',
  'invoice.paid',
  'invoice.part_paid',
  'invoice.written_off',
  'credit_note.issued',
  'payment.failed',
  'payment.received',
  'payment.charged_back',
  'payment.chargeback_won',
  'credit.granted',
  'credit.applied',
  'refund.sent',
  'refund.failed',
  'account.tagged',
  'account.tax_id_set',
  'account.tax_id_checked',
  'payment.requires_action',
  'payment.processing',
  'payment_method.added',
  'payment_method.removed',
  'payment_method.expiring',
  'seat.assigned',
  'seat.released',
  'member.invited',
  'member.joined',
  'member.role_set',
  'member.removed',
  'ownership.offered',
  'ownership.offer_ended',
  'ownership.accepted',
  'session.ended',
  'operator.signed_in',
  'passkey.added',
  'passkey.removed',
  'second_factor.added',
  'second_factor.removed',
  'security_policy.set',
  'single_sign_on.set',
  'member.erased',
  'account.erased',
] as const
export type EventType = (typeof eventTypes)[number]

/** Values that survive a trip through JSON unchanged; money and dates are written as strings. */
export type EventData = Readonly<Record<string, string | number | boolean | null>>

export type DomainEvent = {
  readonly type: EventType
  readonly subscription: SubscriptionId | null
  readonly data: EventData
}
