/** Money back: one Refund for one reference of ours, looked for before it is made, so that it is never made twice. */
import Stripe from 'stripe'
import type { RefundRequest, RefundResult } from '../provider.ts'
import { amountProblem, toStripeAmount } from './amount.ts'
import { referenceKey } from './client.ts'
import { findIntent, findListed } from './find-listed.ts'

export async function refundCharge(stripe: Stripe, request: RefundRequest): Promise<RefundResult> {
  const { reference, charge, amount, method } = request
  const counted = toStripeAmount(amount)
  if (!counted) return { status: 'failed', reason: amountProblem(amount) }
  const intent = await findIntent(stripe, charge, method)
  if (!intent) return { status: 'failed', reason: `Stripe has no charge ${charge}.` }
  const earlier = await findListed(stripe.refunds.list({ payment_intent: intent.id, limit: 100 }), reference)
  if (earlier) return resultOf(earlier)
  try {
    const refund = await stripe.refunds.create(
      { payment_intent: intent.id, amount: counted.amount, metadata: { [referenceKey]: reference } },
      { idempotencyKey: reference },
    )
    return resultOf(refund)
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError)
      return { status: 'failed', reason: error.code ?? error.message }
    throw error
  }
}

/** Looked for among the newest refunds: there are far fewer of them than payments. */
export async function findRefund(stripe: Stripe, reference: string): Promise<RefundResult | null> {
  const refund = await findListed(stripe.refunds.list({ limit: 100 }), reference)
  return refund && resultOf(refund)
}

function resultOf(refund: Stripe.Refund): RefundResult {
  if (refund.status === 'succeeded') return { status: 'succeeded' }
  if (refund.status === 'failed' || refund.status === 'canceled')
    return { status: 'failed', reason: refund.failure_reason ?? refund.status }
  return { status: 'processing' }
}
