/**
 * Charges: one PaymentIntent for one reference of ours. The customer is not there when it is made (`off_session`). When
 * the bank wants the customer nevertheless, the same PaymentIntent is confirmed again as if the customer were there, and
 * Stripe answers with the page of the bank to send the customer to.
 */
import Stripe from 'stripe'
import type { ChargeRequest, ChargeResult, ProviderMethod } from '../provider.ts'
import { toStripeAmount } from './amount.ts'
import { idOf, referenceKey } from './client.ts'
import { declineCodeFrom, refusalBefore } from './decline-codes.ts'
import { findIntent } from './find-listed.ts'
import { stateOf } from './intent-result.ts'

export type Charging = { readonly stripe: Stripe; readonly now: () => number }

/** Where the customer comes back to is kept with the charge: whoever takes it up after a crash has only the reference. */
const returnUrlKey = 'return_url'
const metadataLengthMax = 500

export async function chargeMethod(charging: Charging, request: ChargeRequest): Promise<ChargeResult> {
  const { reference, amount, method, description } = request
  const counted = toStripeAmount(amount)
  if (!counted) return { status: 'failed', declineCode: 'currency_not_supported' }
  if (!method.customer) throw new Error(`The payment method of ${reference} has no customer at Stripe.`)
  const body = {
    ...counted,
    customer: method.customer,
    payment_method: method.token,
    off_session: true,
    confirm: true,
    return_url: shortEnough(request.returnUrl),
    description,
    metadata: { [referenceKey]: reference, [returnUrlKey]: request.returnUrl },
  }
  return settled(charging, () => charging.stripe.paymentIntents.create(body, { idempotencyKey: reference }))
}

export async function findCharge(
  charging: Charging,
  reference: string,
  method?: ProviderMethod,
): Promise<ChargeResult | null> {
  const intent = await findIntent(charging.stripe, reference, method)
  return intent && settle(charging, intent)
}

/**
 * Cancels what can still be cancelled. A reference that Stripe has not seen is taken, by a PaymentIntent that is cancelled
 * at once: a request to charge that is still under way then meets a key that was used for something else, and is refused.
 */
export async function cancelCharge(
  charging: Charging,
  reference: string,
  method?: ProviderMethod,
): Promise<ChargeResult | null> {
  const { stripe } = charging
  const intent = (await findIntent(stripe, reference, method)) ?? (await takeReference(stripe, reference, method))
  const state = stateOf(intent)
  if (state.status === 'succeeded' || state.status === 'processing') return state
  if (intent.status === 'canceled') return null
  try {
    await stripe.paymentIntents.cancel(intent.id)
    return null
  } catch (error) {
    // It went on between looking and cancelling. What it is now counts.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
    const current = stateOf(await stripe.paymentIntents.retrieve(intent.id))
    if (current.status === 'succeeded' || current.status === 'processing') return current
    throw error
  }
}

// The smallest amount that Stripe accepts anywhere; nothing is confirmed, so nothing is charged.
function takeReference(stripe: Stripe, reference: string, method?: ProviderMethod): Promise<Stripe.PaymentIntent> {
  return stripe.paymentIntents.create(
    {
      amount: 100,
      currency: 'usd',
      ...(method?.customer && { customer: method.customer }),
      metadata: { [referenceKey]: reference },
    },
    { idempotencyKey: reference },
  )
}

/** A refusal is an answer. Everything else that Stripe answers with an error leaves open what happened, and is thrown. */
async function settled(charging: Charging, ask: () => Promise<Stripe.PaymentIntent>): Promise<ChargeResult> {
  let intent: Stripe.PaymentIntent
  try {
    intent = await ask()
  } catch (error) {
    const refused = refusalBefore(error)
    if (refused) return { status: 'failed', declineCode: refused }
    if (!(error instanceof Stripe.errors.StripeCardError)) throw error
    if (!error.payment_intent) return { status: 'failed', declineCode: declineCodeFrom(error) }
    intent = error.payment_intent
  }
  return settle(charging, intent)
}

async function settle(charging: Charging, intent: Stripe.PaymentIntent): Promise<ChargeResult> {
  const state = stateOf(intent)
  if (state.status === 'begun') return letGo(charging, intent)
  if (state.status !== 'ask_customer') return state
  const asked = stateOf(await askCustomer(charging.stripe, intent))
  if (asked.status === 'ask_customer') return { status: 'failed', declineCode: 'authentication_required' }
  return asked.status === 'begun' ? letGo(charging, intent) : asked
}

/**
 * Confirms again with the same method, now with the customer: "Attempt confirmation with off_session set to false"
 * (support.stripe.com, manual confirmation for off-session payments that need authentication). With a `return_url` the
 * answer has the bank's page in `next_action.redirect_to_url`.
 */
async function askCustomer(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<Stripe.PaymentIntent> {
  const token = idOf(intent.payment_method) ?? idOf(intent.last_payment_error?.payment_method)
  const { [referenceKey]: reference, [returnUrlKey]: returnUrl } = intent.metadata
  if (!token || !returnUrl) throw new Error(`The charge ${reference} at Stripe was not made by Coterm.`)
  try {
    return await stripe.paymentIntents.confirm(
      intent.id,
      { payment_method: token, off_session: false, return_url: returnUrl },
      { idempotencyKey: `${reference}:with-customer` },
    )
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError && error.payment_intent) return error.payment_intent
    throw error
  }
}

const stillAtWorkMs = 60_000

// Made but never confirmed. Once the request that made it can no longer be at work, it is closed, so that nothing can be
// charged under it later, and counts as failed.
async function letGo({ stripe, now }: Charging, intent: Stripe.PaymentIntent): Promise<ChargeResult> {
  if (now() - intent.created * 1000 < stillAtWorkMs) throw new Error(`Stripe is still at work on ${intent.id}.`)
  const closed = stateOf(await stripe.paymentIntents.cancel(intent.id))
  return closed.status === 'failed' ? { status: 'failed', declineCode: 'processing_error' } : letGoFailed(intent.id)
}

function letGoFailed(id: string): never {
  throw new Error(`Stripe did not cancel ${id}.`)
}

function shortEnough(url: string): string {
  if (url.length <= metadataLengthMax) return url
  throw new Error(`The address to return to has more than ${metadataLengthMax} characters: ${url.slice(0, 80)}…`)
}
