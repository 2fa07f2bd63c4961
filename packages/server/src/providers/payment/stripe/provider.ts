/** Stripe as a payment provider. What it promises about repeated requests stands in the profile, with its sources. */
import Stripe from 'stripe'
import type { PaymentProvider, ProviderMethod, ProviderProfile } from '../provider.ts'
import { cancelCharge, chargeMethod, findCharge } from './charge.ts'
import { type StripeOptions, stripeClient } from './client.ts'
import { findDispute } from './dispute.ts'
import { readEvent } from './event.ts'
import { findRefund, refundCharge } from './refund.ts'
import { findSetup, startSetup } from './setup.ts'

/**
 * docs.stripe.com/api/idempotent_requests: keys may be removed once they are at least 24 hours old; the status and the
 * body of the first answer are kept, "including 500 errors"; a key that comes with other parameters is an error. Charges
 * are looked up in a list, which shows at once what was written.
 */
const profile: ProviderProfile = {
  name: 'stripe',
  keyLifeMs: 24 * 60 * 60 * 1000,
  storesErrors: true,
  changedBody: 'rejected',
  lookUp: true,
}

export function stripeProvider(options: StripeOptions): PaymentProvider {
  const stripe = stripeClient(options)
  const charging = { stripe, now: options.now ?? Date.now }
  return {
    profile,
    startSetup: (setup) => startSetup(stripe, setup),
    findSetup: (reference) => findSetup(stripe, reference, charging.now()),
    charge: (request) => chargeMethod(charging, request),
    find: (reference, method) => findCharge(charging, reference, method),
    cancel: (reference, method) => cancelCharge(charging, reference, method),
    refund: (request) => refundCharge(stripe, request),
    findRefund: (reference) => findRefund(stripe, reference),
    findDispute: (id) => findDispute(stripe, id),
    forgetMethod: (method) => forgetMethod(stripe, method),
    readEvent: (request) => readEvent(stripe, options.webhookSecret, request),
  }
}

async function forgetMethod(stripe: Stripe, { token }: ProviderMethod): Promise<void> {
  try {
    await stripe.paymentMethods.detach(token)
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
    if (error.code === 'resource_missing') return
    // It may have been detached before: then it has no customer any more.
    if ((await stripe.paymentMethods.retrieve(token)).customer) throw error
  }
}
