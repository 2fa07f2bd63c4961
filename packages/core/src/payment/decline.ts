/**
 * Why a payment was refused: our own list, into which every provider's answers are translated. A hard decline is not
 * tried again with the same method: the card is gone, stolen or closed, and schemes fine for asking again (Visa Core
 * Rules, decline response categories 1 and 4; Mastercard merchant advice codes 03 and 21). The split follows Stripe's
 * "Decline codes" and Adyen's "Refusal reasons".
 */
export const declineCodes = [
  'card_declined',
  'insufficient_funds',
  'do_not_honor',
  'processing_error',
  'issuer_not_available',
  'card_velocity_exceeded',
  'authentication_required',
  'authentication_failed',
  'debit_not_authorized',
  'expired_card',
  'incorrect_cvc',
  'incorrect_number',
  'lost_card',
  'stolen_card',
  'pickup_card',
  'restricted_card',
  'fraud_suspected',
  'card_not_supported',
  'currency_not_supported',
  'account_closed',
  'revocation_of_authorization',
  // Ours: nothing was sent to the provider, or it was called off there.
  'payment_method_expired',
  'payment_method_missing',
  'cancelled',
] as const
export type DeclineCode = (typeof declineCodes)[number]

const hard: ReadonlySet<string> = new Set<DeclineCode>([
  'expired_card',
  'incorrect_cvc',
  'incorrect_number',
  'lost_card',
  'stolen_card',
  'pickup_card',
  'restricted_card',
  'fraud_suspected',
  'card_not_supported',
  'currency_not_supported',
  'account_closed',
  'revocation_of_authorization',
  'payment_method_expired',
  'payment_method_missing',
])

/** True when the same method is of no use any more: it is not tried again until another takes its place. */
export function isHardDecline(code: string): boolean {
  return hard.has(code)
}

/** The sentence that says it to the customer. Lost, stolen and suspected are told as a refusal: it may be the thief who reads. */
export type DeclineSentence =
  | 'declined'
  | 'insufficient_funds'
  | 'try_again_later'
  | 'confirm'
  | 'expired'
  | 'check_details'
  | 'use_another'

const sentences: Readonly<Record<DeclineCode, DeclineSentence>> = {
  card_declined: 'declined',
  insufficient_funds: 'insufficient_funds',
  do_not_honor: 'declined',
  processing_error: 'try_again_later',
  issuer_not_available: 'try_again_later',
  card_velocity_exceeded: 'try_again_later',
  authentication_required: 'confirm',
  authentication_failed: 'confirm',
  debit_not_authorized: 'use_another',
  expired_card: 'expired',
  incorrect_cvc: 'check_details',
  incorrect_number: 'check_details',
  lost_card: 'declined',
  stolen_card: 'declined',
  pickup_card: 'declined',
  restricted_card: 'use_another',
  fraud_suspected: 'declined',
  card_not_supported: 'use_another',
  currency_not_supported: 'use_another',
  account_closed: 'use_another',
  revocation_of_authorization: 'use_another',
  payment_method_expired: 'expired',
  payment_method_missing: 'use_another',
  cancelled: 'declined',
}

/** A code we do not know is told as a plain refusal. */
export function declineSentence(code: string): DeclineSentence {
  return (sentences as Readonly<Record<string, DeclineSentence>>)[code] ?? 'declined'
}
