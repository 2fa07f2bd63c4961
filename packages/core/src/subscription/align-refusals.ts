/** What stands in the way of one renewal date for several subscriptions, and what would put each of them right. */
import { isAlignable, type PaymentMethod } from '../payment/payment-method.ts'
import { type Fix, type Refusal, refusal } from '../refusals.ts'
import { anchorDayOf, termFrom } from '../time/period.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Term } from '../time/term.ts'
import type { Align } from './change.ts'
import {
  changeRefusals,
  intentRefusals,
  lookUpAll,
  paymentRefusals,
  retiredRefusals,
  together,
  unpaidRefusals,
} from './eligibility.ts'
import type { KnownAccount } from './known.ts'
import { stubPrice } from './stub-price.ts'
import { anchorOf, endOf, lastTermOf, type NextEnd, nextTermOf, type Subscription } from './subscription.ts'

export type Asked = {
  readonly members: readonly Subscription[]
  /** What the others have to match: the subscription aligned to, or the one that ends last. */
  readonly reference: Subscription
  readonly target: NextEnd
  readonly charge: Align['charge']
  readonly at: PlainDate
  /** True when the date was chosen freely, so that one subscription alone may move to it. */
  readonly free: boolean
}

/** The subscriptions and the date that are meant; or what of them is not there. */
export function askedOf(known: KnownAccount, change: Align, at: PlainDate): Asked | { missing: Refusal[] } {
  const { target, charge } = change
  const named = typeof target === 'string' && target !== 'latest' && target !== 'none' ? [target] : []
  const ids = [...new Set([...change.subscriptions, ...named])]
  const { found: members, missing } = lookUpAll(known, ids)
  const [first] = members
  if (missing.length > 0 || !first) return { missing: together(missing) }
  const last = members.reduce((a, b) => (endOf(b) > endOf(a) ? b : a), first)
  const reference = members.find(({ id }) => id === target) ?? last
  const free = typeof target === 'number'
  const end = free
    ? { date: target, anchorDay: anchorDayOf(target) }
    : { date: endOf(reference), anchorDay: anchorOf(reference) }
  return { members, reference, target: end, charge, at, free }
}

/** Every reason, of every subscription that is asked for. */
export function alignRefusals(known: KnownAccount, asked: Asked): Refusal[] {
  const { members, target, free } = asked
  const alone = members.length === 1 && !free ? [refusal('only_one_in_group', members[0]?.id ?? null)] : []
  const aligned = members.every((member) => endOf(member) === target.date)
  const done = aligned && alone.length === 0 ? [refusal('already_aligned', null)] : []
  return together(
    alone,
    done,
    members.flatMap((member) => memberRefusals(known, asked, member)),
  )
}

function memberRefusals(known: KnownAccount, asked: Asked, member: Subscription): Refusal[] {
  const { at, charge } = asked
  const moves = endOf(member) < asked.target.date
  const charged = charge === 'now' && moves
  return [
    ...changeRefusals(known, member, at),
    ...retiredRefusals(known, member),
    ...unpaidRefusals(known, member),
    ...intentRefusals(member),
    ...(charged ? paymentRefusals(known, member.id, { method: member.paymentMethod, at }) : []),
    ...methodRefusals(known, asked, member),
    ...currencyRefusals(asked, member),
    ...termRefusals(asked, member),
    ...dateRefusals(asked, member),
    ...(charged && !stubPrice(known, member, at) ? [refusal('price_missing', member.id)] : []),
  ]
}

function methodRefusals(known: KnownAccount, { reference }: Asked, member: Subscription): Refusal[] {
  const own = known.paymentMethods.find(({ id }) => id === member.paymentMethod)
  if (own && !isAlignable(own, known.policy)) {
    const other = known.paymentMethods.find((method) => isAlignable(method, known.policy))
    const fix: Fix = other ? switchTo(member, other) : { type: 'add_payment_method' }
    return [refusal('payment_method_not_alignable', member.id, { fix })]
  }
  const wanted = known.paymentMethods.find(({ id }) => id === reference.paymentMethod)
  if (!wanted || member.paymentMethod === wanted.id || !isAlignable(wanted, known.policy)) return []
  return [refusal('payment_method_mismatch', member.id, { fix: switchTo(member, wanted) })]
}

function switchTo({ id }: Subscription, { id: paymentMethod }: PaymentMethod): Fix {
  return { type: 'change', change: { type: 'set_payment_method', subscriptions: [id], paymentMethod } }
}

function currencyRefusals({ reference }: Asked, member: Subscription): Refusal[] {
  const { currency } = reference
  if (member.currency === currency) return []
  return [refusal('currency_mismatch', member.id, { params: { currencies: `${currency}, ${member.currency}` } })]
}

// Charged now, it is the term that runs that counts; at renewal, the one that comes.
function termRefusals({ reference, charge }: Asked, member: Subscription): Refusal[] {
  const wanted = termOf(reference, charge)
  if (termOf(member, charge) === wanted) return []
  // In two steps: the term now, and the date at the renewal where it takes effect.
  const change = { type: 'set_next_term', subscription: member.id, term: wanted } as const
  return [refusal('term_mismatch', member.id, { params: { term: wanted }, fix: { type: 'change', change } })]
}

function termOf(subscription: Subscription, charge: Align['charge']): Term {
  return charge === 'now' ? lastTermOf(subscription).term : nextTermOf(subscription).term
}

// Never earlier, and less than a term later; a renewal may take the whole of one.
function dateRefusals({ target, charge }: Asked, member: Subscription): Refusal[] {
  const end = endOf(member)
  if (target.date < end) return [refusal('target_before_end', member.id)]
  const limit = termFrom(end, termOf(member, charge), anchorOf(member)).end
  const tooLong = charge === 'now' ? target.date >= limit : target.date > limit
  return tooLong ? [refusal('stub_too_long', member.id)] : []
}
