/** Of every kind of event: which letter it is worth, or why it has none. */
import type { EventType } from '@coterm/core/events.ts'
import type { Facts, TimelineEvent } from './facts.ts'
import type { Letter } from './letter.ts'
import {
  chargebackLetter,
  chargebackWonLetter,
  confirmLetter,
  failedLetter,
  partPaidLetter,
  receiptLetter,
  toPayLetter,
} from './letters/money.ts'
import { creditLetter, grantedLetter, refundFailedLetter, refundLetter } from './letters/money-back.ts'
import { noticeLetter } from './letters/renewal.ts'
import { expiringLetter, statusLetter } from './letters/status.ts'
import type { Say } from './say.ts'

export type Template = {
  readonly name: string
  /** The letter also goes to the addresses that the account wants its invoices at. */
  readonly documents: boolean
  readonly write: (say: Say, event: TimelineEvent, facts: Facts) => Letter | null
}
/** `changes`: confirmed in one letter with everything that was changed together. */
export type Worth = Template | 'changes' | { readonly none: string }

const alone = (name: string, write: Template['write']): Template => ({ name, documents: false, write })
const document = (name: string, write: Template['write']): Template => ({ name, documents: true, write })
const none = (why: string) => ({ none: why })

/** A new kind of event is not built before somebody has decided here what the customer is told. */
export const worthOf: Readonly<Record<EventType, Worth>> = {
  'subscription.purchased': 'changes',
  'subscription.seats_added': 'changes',
  'subscription.next_seats_set': 'changes',
  'subscription.next_term_set': 'changes',
  'subscription.next_product_set': 'changes',
  'subscription.next_end_set': 'changes',
  'subscription.product_switched': 'changes',
  'subscription.payment_method_set': 'changes',
  'subscription.aligned': 'changes',
  'subscription.returned': 'changes',
  'subscription.ended': 'changes',
  'subscription.renewal_intent_set': 'changes',
  'payment_method.added': 'changes',
  'payment_method.removed': 'changes',
  'notice.due': alone('notice', noticeLetter),
  'invoice.issued': document('invoice_to_pay', toPayLetter),
  'invoice.paid': document('receipt', receiptLetter),
  'invoice.part_paid': document('part_paid', partPaidLetter),
  'credit_note.issued': document('credit_note', creditLetter),
  'credit.granted': alone('credit', grantedLetter),
  'refund.sent': document('refund', refundLetter),
  'refund.failed': document('refund_failed', refundFailedLetter),
  'payment.failed': alone('payment_failed', failedLetter),
  'payment.requires_action': alone('payment_to_confirm', confirmLetter),
  'payment.charged_back': alone('chargeback', chargebackLetter),
  'payment.chargeback_won': alone('chargeback_won', chargebackWonLetter),
  'payment_method.expiring': alone('method_expiring', expiringLetter),
  'subscription.expired': alone('status', statusLetter),
  'subscription.suspended': alone('status', statusLetter),
  'subscription.cancelled': alone('status', statusLetter),
  'subscription.restored': alone('status', statusLetter),
  'subscription.renewed': none('The notice came before, and the receipt or the invoice says the rest.'),
  'subscription.loyalty_lost': none('The notice of the next renewal says the price, and what it was before.'),
  'payment.received': none('What a transfer settles is told when the invoice is paid, in part, or more than whole.'),
  'payment.processing': none('There is nothing to do until the bank has answered: a receipt or a failure follows.'),
  'credit.applied': none('The receipt, or the letter about the part that is left, says what credit has paid.'),
  'invoice.written_off': none('A decision of the books. The debt is not forgiven, and access had ended before.'),
  'account.tagged': none('A note of the vendor to itself.'),
  'account.tax_id_set': none('Who sets it sees it at once, and every invoice says it.'),
  'account.tax_id_checked': none('What follows from it is on the next invoice, with its reason.'),
  'member.erased': none('Nobody is left to write to.'),
  'account.erased': none('Nobody is left to write to.'),
  'seat.assigned': none('Who gives seats sees it at once.'),
  'seat.released': none('Who takes seats back sees it at once.'),
  'member.invited': none('The invitation itself goes to the one who is invited.'),
  'operator.signed_in': none('It is in the activity; support is often asked to look.'),
  'member.joined': none('It is on the page of people.'),
  'member.role_set': none('It is on the page of people.'),
  'member.removed': none('It is on the page of people.'),
  'ownership.offered': none('The offer itself goes to the one it is made to.'),
  'ownership.offer_ended': none('Nothing has changed hands.'),
  'ownership.accepted': none('A letter of its own goes to who made the offer.'),
  'session.ended': none('Who ends sessions sees it at once.'),
  'passkey.added': none('A letter of its own goes to the member alone, when it is added.'),
  'passkey.removed': none('A letter of its own goes to the member alone, when it is removed.'),
  'second_factor.added': none('A letter of its own goes to the member alone, when it is set up.'),
  'second_factor.removed': none('A letter of its own goes to the member alone, when it is removed.'),
  'security_policy.set': none('It shows at the next sign-in, and on the page of people.'),
  'single_sign_on.set': none('The vendor has set it up with the customer.'),
}

/** Null for what is not known, as a newer version may have written it. */
export function worth(type: string): Worth | null {
  return Object.hasOwn(worthOf, type) ? worthOf[type as EventType] : null
}
