/** What Stripe's PaymentIntent says in our words. */
import type Stripe from 'stripe'
import type { ChargeResult } from '../provider.ts'
import { declineCodeFrom } from './decline-codes.ts'

/**
 * `ask_customer`: the bank wants the customer, who was not there. `begun`: made, but neither confirmed nor refused; the
 * request that made it is still at work, or broke off.
 */
export type IntentState = ChargeResult | { readonly status: 'ask_customer' } | { readonly status: 'begun' }

export function stateOf(intent: Stripe.PaymentIntent): IntentState {
  switch (intent.status) {
    case 'succeeded':
      return { status: 'succeeded' }
    case 'processing':
      return { status: 'processing' }
    case 'requires_action':
      return { status: 'requires_action', actionUrl: intent.next_action?.redirect_to_url?.url ?? null }
    case 'canceled':
      return { status: 'failed', declineCode: 'cancelled' }
    case 'requires_payment_method':
    case 'requires_confirmation':
      return notCharged(intent.last_payment_error)
    default:
      throw new Error(`A payment at Stripe has a status that Coterm never asks for: ${intent.status}.`)
  }
}

function notCharged(error: Stripe.PaymentIntent.LastPaymentError | null): IntentState {
  if (!error) return { status: 'begun' }
  if (error.code === 'authentication_required' || error.decline_code === 'authentication_required')
    return { status: 'ask_customer' }
  return { status: 'failed', declineCode: declineCodeFrom(error) }
}
