/** Who may change what: the reasons that several changes share. */
import { findProduct, type ProductId } from '../catalog/catalog.ts'
import type { PaymentMethodId, SubscriptionId } from '../ids.ts'
import { isExpired } from '../payment/payment-method.ts'
import { type Fix, inOrder, type Refusal, refusal } from '../refusals.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { findSubscription, type KnownAccount } from './known.ts'
import { isPastDue } from './stage.ts'
import { endOf, type Subscription } from './subscription.ts'

/** The subscription that is asked for, or the one refusal that ends every other question. */
export function lookUp(known: KnownAccount, id: SubscriptionId): { found: Subscription } | { missing: Refusal[] } {
  const found = findSubscription(known, id)
  return found ? { found } : { missing: [refusal('not_found', id)] }
}

/** Those of several that are there, and a refusal for each that is not. */
export function lookUpAll(
  known: KnownAccount,
  ids: readonly SubscriptionId[],
): { readonly found: readonly Subscription[]; readonly missing: readonly Refusal[] } {
  const asked = ids.map((id) => lookUp(known, id))
  return {
    found: asked.flatMap((each) => ('found' in each ? [each.found] : [])),
    missing: asked.flatMap((each) => ('missing' in each ? each.missing : [])),
  }
}

/** What stands in the way of any change that touches seats, terms or money. */
export function changeRefusals(known: KnownAccount, subscription: Subscription, at: PlainDate): Refusal[] {
  const refusals = [...countryRefusals(known), ...originRefusals(known, subscription)]
  if (subscription.status !== 'active') refusals.push(notActive(subscription))
  if (isPastDue(known, subscription, at)) refusals.push(pastDue(known, subscription))
  refusals.push(...renewalRefusals(known, subscription, at))
  return refusals
}

/** Self-service may be closed in the account's country. */
export function countryRefusals(known: KnownAccount): Refusal[] {
  const { countries } = known.policy
  if (countries === 'all' || countries.includes(known.account.country)) return []
  const params = { country: known.account.country }
  return [refusal('country_unsupported', null, { params, contact: { type: 'support' } })]
}

/** Where and how it was sold decides who can change it. */
export function originRefusals(known: KnownAccount, subscription: Subscription): Refusal[] {
  const { id, channel, platform, planType } = subscription
  const { channels, platforms, planTypes } = known.policy
  const support = { contact: { type: 'support' } } as const
  const reseller = { contact: { type: 'reseller' } } as const
  const refusals: Refusal[] = []
  if (!channels.includes(channel)) {
    refusals.push(refusal('channel_reseller', id, channel === 'reseller' ? reseller : support))
  }
  if (!platforms.includes(platform)) refusals.push(refusal('platform_legacy', id, support))
  if (!planTypes.includes(planType)) {
    refusals.push(refusal(planType === 'trial' ? 'plan_trial' : 'plan_maintenance', id, support))
  }
  return [...refusals, ...sellerRefusals(known, subscription.product, id)]
}

/** What another company of the vendor's sells is shown here and billed there. */
export function sellerRefusals(known: KnownAccount, product: ProductId, about: SubscriptionId | null): Refusal[] {
  const seller = findProduct(known.catalog, product)?.soldBy ?? null
  return seller === null
    ? []
    : [refusal('seller_mismatch', about, { params: { seller }, contact: { type: 'support' } })]
}

/** What has lapsed can be renewed for a while; after that only support can help. */
export function notActive({ id, status }: Subscription): Refusal {
  if (status === 'cancelled') return refusal('not_active', id, { contact: { type: 'support' } })
  return refusal('not_active', id, { fix: { type: 'change', change: { type: 'renew', subscription: id } } })
}

/** A payment that is under way is for the whole of what is owed: it ends first. */
export function payingRefusals(known: KnownAccount, subscription: Subscription): Refusal[] {
  const paying = known.unpaid.find((invoice) => invoice.paying && invoice.subscriptions.includes(subscription.id))
  if (!paying) return []
  return [refusal('renewal_in_progress', subscription.id, { fix: { type: 'pay_invoice', invoice: paying.id } })]
}

/** The renewal is due and not decided yet, or its payment waits for the customer or for an answer. */
function renewalRefusals(known: KnownAccount, subscription: Subscription, at: PlainDate): Refusal[] {
  const due = subscription.status === 'active' && endOf(subscription) <= at
  const paying = payingRefusals(known, subscription)
  return due && paying.length === 0 ? [refusal('renewal_in_progress', subscription.id)] : paying
}

/** Another edition has to be sold, of the same family, by the same company. */
export function editionRefusals(known: KnownAccount, subscription: Subscription, other: ProductId): Refusal[] {
  const about = subscription.id
  const product = findProduct(known.catalog, other)
  const family = findProduct(known.catalog, subscription.product)?.family
  if (!product || product.family !== family) return [refusal('not_found', about, { params: { product: other } })]
  const retired = product.retired && other !== subscription.product
  const gone = retired ? [refusal('product_retired', about, { contact: { type: 'support' } })] : []
  return [...gone, ...sellerRefusals(known, other, about)]
}

/** What touches what was billed last waits until that is paid. */
export function unpaidRefusals(known: KnownAccount, subscription: Subscription): Refusal[] {
  return known.unpaid.some(({ subscriptions }) => subscriptions.includes(subscription.id))
    ? [pastDue(known, subscription)]
    : []
}

/** A retired product is not sold any more, not even one seat of it. */
export function retiredRefusals(known: KnownAccount, subscription: Subscription): Refusal[] {
  const product = findProduct(known.catalog, subscription.product)
  const gone = !product || product.retired
  return gone ? [refusal('product_retired', subscription.id, { contact: { type: 'support' } })] : []
}

/** A change for the next term needs a next term. */
export function intentRefusals(subscription: Subscription): Refusal[] {
  if (subscription.renewalIntent !== 'end') return []
  const fix: Fix = {
    type: 'change',
    change: { type: 'set_renewal_intent', subscription: subscription.id, intent: 'auto' },
  }
  return [refusal('renewal_intent_end', subscription.id, { fix })]
}

/** Money that is due today needs a method that can be charged today. */
export function paymentRefusals(
  known: KnownAccount,
  subscription: SubscriptionId | null,
  payment: { readonly method: PaymentMethodId | null; readonly at: PlainDate },
): Refusal[] {
  const fix: Fix = { type: 'add_payment_method' }
  const method = known.paymentMethods.find((candidate) => candidate.id === payment.method)
  if (!method) return [refusal('payment_method_missing', subscription, { fix })]
  return isExpired(method, payment.at) ? [refusal('payment_method_expired', subscription, { fix })] : []
}

/** At least one seat, and no more than the vendor's policy allows. */
export function seatRefusals(known: KnownAccount, subscription: Subscription | null, seats: number): Refusal[] {
  const about = subscription?.id ?? null
  const { seatsMinimum, seatsMaximum } = known.policy
  if (seats > seatsMaximum) {
    return [refusal('seats_above_maximum', about, { params: { maximum: seatsMaximum }, contact: { type: 'support' } })]
  }
  return seats < seatsMinimum ? [refusal('seats_below_minimum', about, { params: { minimum: seatsMinimum } })] : []
}

/** Seats that are in use are freed first. No seat at all is another matter. */
export function assignedRefusals(subscription: SubscriptionId, assigned: number, seats: number): Refusal[] {
  if (seats < 1 || assigned <= seats) return []
  const excess = assigned - seats
  const fix: Fix = { type: 'unassign_seats', subscription, seats: excess }
  return [refusal('seats_below_assigned', subscription, { params: { assigned, excess }, fix })]
}

/** Several lists of reasons as one, in the order of the list of refusals. */
export function together(...lists: readonly (readonly Refusal[])[]): Refusal[] {
  return inOrder(lists.flat())
}

function pastDue(known: KnownAccount, subscription: Subscription): Refusal {
  const invoice = known.unpaid.find((candidate) => candidate.subscriptions.includes(subscription.id))
  return refusal('past_due', subscription.id, { fix: invoice ? { type: 'pay_invoice', invoice: invoice.id } : null })
}
