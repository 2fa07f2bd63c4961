/** Chargebacks. An inquiry (`warning_…`) has moved no money and is none yet; it keeps its id when it becomes one. */
import Stripe from 'stripe'
import type { Dispute } from '../provider.ts'
import { fromStripeAmount } from './amount.ts'
import { idOf, referenceKey } from './client.ts'

const statuses: Readonly<Record<string, Dispute['status']>> = {
  needs_response: 'open',
  under_review: 'open',
  appeal_needs_response: 'open',
  appeal_under_review: 'open',
  won: 'won',
  lost: 'lost',
}

export async function findDispute(stripe: Stripe, id: string): Promise<Dispute | null> {
  const dispute = await retrieve(stripe, id)
  const status = dispute && statuses[dispute.status]
  const intentId = idOf(dispute?.payment_intent)
  if (!dispute || !status || !intentId) return null
  const charge = (await stripe.paymentIntents.retrieve(intentId)).metadata[referenceKey]
  if (!charge) return null
  return { id, charge, amount: fromStripeAmount(dispute.amount, dispute.currency), status, reason: dispute.reason }
}

async function retrieve(stripe: Stripe, id: string): Promise<Stripe.Dispute | null> {
  try {
    return await stripe.disputes.retrieve(id)
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing') return null
    throw error
  }
}
