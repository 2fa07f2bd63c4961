/** Webhooks: the signature is checked by the SDK, and only what to look at again is taken from the body. */
import Stripe from 'stripe'
import type { ProviderEvent, WebhookRequest } from '../provider.ts'
import { referenceKey } from './client.ts'

export function readEvent(stripe: Stripe, secret: string, { headers, body }: WebhookRequest): ProviderEvent | null {
  const signature = headers['stripe-signature']
  if (!signature) return null
  try {
    const { id, type, data } = stripe.webhooks.constructEvent(body, signature, secret)
    return { id, ...subjectOf(type, data.object as Subject) }
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null
    throw error
  }
}

type Subject = { readonly id?: string; readonly metadata?: Stripe.Metadata | null; readonly status?: string | null }

const subjects: readonly { readonly of: string; readonly about: ProviderEvent['about'] }[] = [
  { of: 'payment_intent.', about: 'charge' },
  { of: 'setup_intent.', about: 'setup' },
  { of: 'checkout.session.', about: 'setup' },
  { of: 'refund.', about: 'refund' },
]

function subjectOf(type: string, { id = '', metadata, status }: Subject): Omit<ProviderEvent, 'id'> {
  // A dispute has no metadata of ours, and is looked up by its own id. An inquiry is nothing to look at: should it become
  // a chargeback, another message says so.
  if (type.startsWith('charge.dispute.'))
    return { about: status?.startsWith('warning_') ? 'other' : 'dispute', reference: id }
  const reference = metadata?.[referenceKey]
  const about = subjects.find(({ of }) => type.startsWith(of))?.about
  return about && reference ? { about, reference } : { about: 'other', reference: id }
}
