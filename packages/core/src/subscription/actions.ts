/** Every action, of a subscription or of the whole account: open, or with all the reasons why not. */
import { editionsOf } from '../catalog/catalog.ts'
import { id } from '../ids.ts'
import { type Refusal, refusal } from '../refusals.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Change, ChangeType } from './change.ts'
import { decideChange } from './decide-change.ts'
import { inForceOn, type KnownAccount } from './known.ts'
import { listReturns } from './list-returns.ts'
import { endOf, type Subscription } from './subscription.ts'

export type Action = { readonly action: ChangeType; readonly refusals: readonly Refusal[] }

/** Asks each decision about the smallest change of its kind, so that the answer is about the action itself. */
export function listActions(account: KnownAccount, subscription: Subscription, at: PlainDate): Action[] {
  const known = inForceOn(account, at)
  const { id: own, seats, term, renewalIntent, product } = subscription
  const [other] = editionsOf(known.catalog, product)
  const partner = partnerOf(known, subscription)
  const paymentMethod = subscription.paymentMethod ?? known.paymentMethods[0]?.id
  const smallest: readonly [ChangeType, Change | null][] = [
    ['add_seats', { type: 'add_seats', subscription: own, seats: 1 }],
    ['set_next_seats', { type: 'set_next_seats', subscription: own, seats }],
    ['set_next_term', { type: 'set_next_term', subscription: own, term }],
    ['set_next_product', { type: 'set_next_product', subscription: own, product: other?.id ?? product }],
    ['switch_product', { type: 'switch_product', subscription: own, product: other?.id ?? product }],
    ['set_renewal_intent', { type: 'set_renewal_intent', subscription: own, intent: renewalIntent }],
    ['set_payment_method', paymentMethod ? { type: 'set_payment_method', subscriptions: [own], paymentMethod } : null],
    ['renew', { type: 'renew', subscription: own }],
    ['align', { type: 'align', subscriptions: partner ? [own, partner.id] : [own], target: 'latest', charge: 'now' }],
    ['return', bestReturn(known, subscription, at)],
    ['end_now', { type: 'end_now', subscription: own, ground: groundFor(subscription) }],
  ]
  return smallest.map(([action, change]) => ({
    action,
    refusals: change ? decideChange(known, change, at).refusals : [nothingToAsk(action, subscription)],
  }))
}

/** What can be done with the account itself, whatever it has subscribed to. */
export function listAccountActions(account: KnownAccount, at: PlainDate): Action[] {
  const known = inForceOn(account, at)
  const [first] = known.catalog.products.filter(({ retired, soldBy }) => !retired && soldBy === null)
  const price = known.catalog.prices.find(({ product, currency }) => {
    return product === first?.id && currency === known.seller.currency
  })
  const [method] = known.paymentMethods
  const active = known.subscriptions.filter(({ status }) => status === 'active').map(({ id }) => id)
  const buy: Change | null =
    first && price
      ? {
          ...{ type: 'purchase', product: first.id, term: price.term, seats: known.policy.seatsMinimum, alignTo: null },
          subscription: id('subscription', ''),
          paymentMethod: method?.id ?? id('paymentMethod', ''),
        }
      : null
  const align: Change | null =
    active.length > 0 ? { type: 'align', subscriptions: active, target: 'latest', charge: 'now' } : null
  return [
    { action: 'purchase', refusals: buy ? decideChange(known, buy, at).refusals : [refusal('price_missing', null)] },
    {
      action: 'align',
      refusals: align ? decideChange(known, align, at).refusals : [refusal('only_one_in_group', null)],
    },
  ]
}

// The one it could be aligned with most easily: of the same term, with another date.
function partnerOf(known: KnownAccount, subscription: Subscription): Subscription | undefined {
  const others = known.subscriptions.filter(({ id, status }) => id !== subscription.id && status === 'active')
  const likely = others.filter((other) => other.term === subscription.term && endOf(other) !== endOf(subscription))
  const paidAlike = likely.find(({ paymentMethod }) => paymentMethod === subscription.paymentMethod)
  return paidAlike ?? likely[0] ?? others[0]
}

// The newest that can be returned; when none can, the newest, with its reasons.
function bestReturn(known: KnownAccount, { id }: Subscription, at: PlainDate): Change | null {
  const candidates = listReturns(known, id, at)
  const best = candidates.find(({ refusals }) => refusals.length === 0) ?? candidates[0]
  return best ? { type: 'return', invoice: best.invoice, line: best.line, seats: null } : null
}

function groundFor({ periods }: Subscription): 'withdrawal' | 'legal_termination' {
  return periods.some(({ kind }) => kind === 'renewal') ? 'legal_termination' : 'withdrawal'
}

function nothingToAsk(action: ChangeType, { id }: Subscription): Refusal {
  return action === 'return'
    ? refusal('return_window_closed', id, { contact: { type: 'support' } })
    : refusal('payment_method_missing', id, { fix: { type: 'add_payment_method' } })
}
