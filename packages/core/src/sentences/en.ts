/** Why something is not open, in English. */
import type { Sentences } from './sentences.ts'

export const en: Sentences = {
  no_permission:
    'Your role in this account does not allow this. An owner of the account can do it, or change your role.',
  not_found: 'We cannot find this here.',
  country_unsupported:
    'This cannot be done online in your country ({country}), or not for your kind of account. Support can help.',
  channel_reseller: 'This subscription was not bought here, so whoever sold it changes and renews it.',
  platform_legacy:
    'This subscription is still on the earlier billing platform. Support can change it there or move it.',
  product_retired: 'This product is no longer sold, so nothing can be added to it.',
  plan_maintenance: 'This is a maintenance plan; its seats and terms cannot be changed online.',
  plan_trial: 'This is a trial; it ends by itself and cannot be changed.',
  not_active: 'This subscription is not active, so it has to be renewed first.',
  past_due: 'An invoice for this subscription is unpaid. Once it is paid, everything is open again.',
  renewal_in_progress: 'The renewal is being made, or its payment waits for your confirmation.',
  renewal_intent_end: 'Automatic renewal is off, so there is no next term to change.',
  payment_method_missing: 'There is no payment method to charge. Add one to go on.',
  payment_method_expired: 'The payment method has expired. Add another one to go on.',
  payment_method_mismatch: 'The subscriptions are paid with different payment methods.',
  payment_method_not_alignable: 'This kind of payment method cannot be used for aligned payment dates.',
  payment_method_in_use:
    'This payment method still pays for something. Say what replaces it, and everything moves there.',
  currency_mismatch: 'The changes are billed in different currencies ({currencies}), so they need a quote each.',
  term_mismatch: 'The subscriptions have different terms.',
  term_not_offered: 'This product is not sold for this term ({term}).',
  price_missing: 'There is no price for this in your currency yet, so we cannot say what it would cost.',
  already_aligned: 'The payment dates are already the same.',
  only_one_in_group: 'There is only one subscription, so there is nothing to align it with.',
  stub_too_long: 'The date is too far away: it has to lie within one term of the end of what is paid.',
  target_before_end: 'The date lies before the end of what is already paid.',
  renew_window_closed: 'It is too early to renew. Renewing opens on {opensOn}.',
  already_renewed: 'The next term is already renewed and paid.',
  seats_below_minimum: 'At least {minimum} seat is needed.',
  seats_below_assigned: 'More seats than that are in use. Free some of them first.',
  seats_above_maximum: 'No more than {maximum} seats can be bought online.',
  return_window_closed: 'The time for returning this has passed.',
  already_returned: 'This has been returned already.',
  quote_stale: 'Something has changed since this quote was made. Nothing was charged; a new quote shows the price now.',
  quote_expired: 'This quote has expired. Nothing was charged; a new quote shows the price now.',
  seller_mismatch: 'This is sold and billed by another company ({seller}), so it cannot be changed or aligned here.',
}
