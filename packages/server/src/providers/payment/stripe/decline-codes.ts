/** Stripe's reasons for a refused payment (docs.stripe.com/declines/codes) as codes of our own. */
import { type DeclineCode, declineCodes, isHardDecline } from '@coterm/core/payment/decline.ts'
import Stripe from 'stripe'

type Refusal = {
  readonly code?: string | undefined
  readonly decline_code?: string | undefined
  readonly advice_code?: string | undefined
}

// Those that are called the same are not listed.
const translated: Readonly<Record<string, DeclineCode>> = {
  approve_with_id: 'do_not_honor',
  bank_account_restricted: 'account_closed',
  call_issuer: 'do_not_honor',
  do_not_try_again: 'restricted_card',
  expired_payment_method: 'expired_card',
  fraudulent: 'fraud_suspected',
  generic_decline: 'card_declined',
  incorrect_address: 'card_declined',
  incorrect_zip: 'card_declined',
  invalid_account: 'account_closed',
  invalid_amount: 'card_declined',
  invalid_cvc: 'incorrect_cvc',
  invalid_expiry_month: 'expired_card',
  invalid_expiry_year: 'expired_card',
  invalid_number: 'incorrect_number',
  merchant_blacklist: 'fraud_suspected',
  mobile_device_authentication_required: 'authentication_required',
  new_account_information_available: 'restricted_card',
  no_account: 'account_closed',
  no_action_taken: 'do_not_honor',
  not_permitted: 'card_not_supported',
  payment_intent_authentication_failure: 'authentication_failed',
  payment_intent_mandate_invalid: 'revocation_of_authorization',
  payment_method_currency_mismatch: 'currency_not_supported',
  payment_method_provider_timeout: 'issuer_not_available',
  reenter_transaction: 'processing_error',
  refer_to_customer: 'debit_not_authorized',
  revocation_of_all_authorizations: 'revocation_of_authorization',
  security_violation: 'restricted_card',
  sepa_unsupported_account: 'card_not_supported',
  service_not_allowed: 'card_not_supported',
  setup_intent_authentication_failure: 'authentication_failed',
  stop_payment_order: 'revocation_of_authorization',
  transaction_not_allowed: 'card_not_supported',
  try_again_later: 'issuer_not_available',
  withdrawal_count_limit_exceeded: 'card_velocity_exceeded',
}

/** The issuer's reason counts before Stripe's own; advice not to try again makes any of them final. */
export function declineCodeFrom({ decline_code, code, advice_code }: Refusal): DeclineCode {
  const translation = translate(decline_code) ?? translate(code) ?? 'card_declined'
  return advice_code === 'do_not_try_again' && !isHardDecline(translation) ? 'restricted_card' : translation
}

function translate(code: string | undefined): DeclineCode | undefined {
  return code === undefined ? undefined : (declineCodes.find((own) => own === code) ?? translated[code])
}

const unusable = [
  'payment_intent_incompatible_payment_method',
  'payment_method_not_available',
  'payment_method_unexpected_state',
  'payment_method_unsupported_type',
]

/**
 * The code of a request that Stripe refused before it tried to charge, for a reason that lies in the method or in the
 * amount; null for everything else, which is a mistake in the request or leaves open what happened.
 */
export function refusalBefore(error: unknown): DeclineCode | null {
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return null
  const { code = '', param = '' } = error
  const gone = code === 'resource_missing' && (param === 'payment_method' || param === 'customer')
  if (gone || unusable.includes(code)) return 'payment_method_missing'
  if (code === 'amount_too_small' || code === 'amount_too_large') return 'currency_not_supported'
  return translated[code] ?? null
}
