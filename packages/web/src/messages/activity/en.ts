/** What happened, in English: one sentence for every kind of event. */
import type { Shape } from '../../api.ts'

type Sentence<T> = T extends `${infer Noun}.${infer Verb}` ? `event_${Noun}_${Verb}` : never

// Every kind of event has its sentence: where one is missing, the compiler says so.
function complete<M extends Record<Sentence<Shape<'Event'>['type']>, string>>(messages: M): M {
  return messages
}

export const activity = complete({
  activityHelp: 'Everything that happened here, the newest first, and who asked for it.',
  activityNone: 'Nothing has happened yet.',
  activityWhat: 'What',
  activityWho: 'Who',
  activityInvoice: 'Invoice',
  activityBy:
    '{kind, select, named {{name}} vendor {The vendor} automatic {By itself} other {Somebody who is no longer here}}',
  event_subscription_purchased: 'Bought for {term}: {seats, plural, one {# seat} other {# seats}}, {amount}',
  event_subscription_seats_added: '{added, plural, one {# seat} other {# seats}} added: {amount}',
  event_subscription_next_seats_set:
    '{given, select, yes {From the next term on: {seats, plural, one {# seat} other {# seats}}} other {Next number of seats taken back}}',
  event_subscription_next_term_set: '{given, select, yes {Next term: {term}} other {Next term taken back}}',
  event_subscription_next_product_set: '{given, select, yes {Next edition: {product}} other {Next edition taken back}}',
  event_subscription_next_end_set:
    '{given, select, yes {The next renewal ends on {date}} other {Common date taken back}}',
  event_subscription_product_switched: 'Switched from {from} to {to}',
  event_subscription_payment_method_set: 'Paid with another method',
  event_subscription_aligned: 'Payment date moved from {from} to {to}',
  event_subscription_returned: '{seats, plural, one {# seat} other {# seats}} given back: {amount}',
  event_subscription_ended: 'Ended by right',
  event_subscription_renewal_intent_set:
    '{intent, select, auto {Automatic renewal turned on} manual {Reminder instead of automatic renewal} other {Automatic renewal turned off}}',
  event_subscription_renewed: 'Renewed for {term}: {seats, plural, one {# seat} other {# seats}}',
  event_subscription_expired: 'Ran out on {end}',
  event_subscription_suspended: 'Suspended',
  event_subscription_cancelled: 'Ended for good',
  event_subscription_restored: 'Running again',
  event_subscription_loyalty_lost: 'Renewal price lost',
  event_notice_due: 'Told of what comes next',
  event_invoice_issued: 'Invoice issued: {total}',
  event_invoice_paid: 'Invoice paid',
  event_invoice_part_paid: 'Part of an invoice paid: {amount}, {due} still to pay',
  event_invoice_written_off: 'The rest of an invoice is not collected any more: {amount}',
  event_credit_note_issued: 'Credit note issued: {total}',
  event_payment_failed: 'Payment declined',
  event_payment_received: 'Payment received: {amount}',
  event_payment_charged_back: 'Payment disputed with the bank: {amount}',
  event_payment_chargeback_won: 'Disputed payment came back: {amount}',
  event_payment_requires_action: 'The bank asked for a confirmation',
  event_payment_processing: 'Payment on its way',
  event_credit_granted: 'Credit granted: {amount}',
  event_credit_applied: 'Paid from credit: {amount}',
  event_refund_sent: 'Sent back: {amount}',
  event_refund_failed: 'A refund did not arrive: {amount}',
  event_account_tagged: 'Work on the account stopped or resumed by the vendor',
  event_account_tax_id_set: 'VAT id changed',
  event_account_tax_id_checked: 'VAT id checked',
  event_payment_method_added: 'Payment method added: {label}',
  event_payment_method_removed: 'Payment method removed: {label}',
  event_payment_method_expiring: '{label} is valid until {expiresOn}',
  event_member_erased: 'Personal data of a member erased',
  event_account_erased: 'Personal data of the account erased',
  event_seat_assigned: 'Seat given to {user}',
  event_seat_released: 'Seat taken back from {user}',
  event_member_invited: 'Somebody was invited',
  event_operator_signed_in: 'The vendor looked into the account: {reason}',
  event_member_joined: 'Somebody joined',
  event_member_role_set: 'A role was changed',
  event_member_removed: 'Somebody was removed',
  event_ownership_offered: 'The account was offered to somebody',
  event_ownership_offer_ended: 'The offer of the account ended',
  event_ownership_accepted: 'The account has another owner',
  event_session_ended: 'A session was ended',
  event_passkey_added: 'Passkey added',
  event_passkey_removed: 'Passkey removed',
  event_second_factor_added: 'Second factor added',
  event_second_factor_removed: 'Second factor removed',
  event_security_policy_set: 'Rules for signing in changed',
  event_single_sign_on_set: 'Single sign-on changed',
})

export type ActivityMessages = Readonly<Record<keyof typeof activity, string>>
