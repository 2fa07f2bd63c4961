/**
 * The notice of a renewal: says when, how much, and how to stop it; the price it names is from then on a ceiling. And the
 * notice of a trial that ends.
 */
import { type Answer, answer } from '../decision.ts'
import type { EventData } from '../events.ts'
import { formatMoney, isZero, subtract, zero } from '../money/money.ts'
import type { Notice } from '../notice/notice.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { KnownAccount } from './known.ts'
import type { DueNotice } from './notice-days.ts'
import { previewRenewal, type RenewalTerms } from './renewal-terms.ts'
import { renewalTotal } from './renewal-total.ts'
import { endOf, lastPeriod, lastTermOf, type Subscription } from './subscription.ts'

type Due = { readonly due: DueNotice; readonly date: PlainDate }

/** The notice that is due, as of this date. A day that only looks for another price says nothing where there is none. */
export function announce(known: KnownAccount, subscription: Subscription, { due, date }: Due): Answer {
  const seen = { ...subscription, noticedThrough: date }
  if (due.kind === 'trial_ending') return told(seen, trialNotice(known, subscription, { due, date }))
  const terms = previewRenewal(known, subscription)
  if (!terms) return answer({ next: [seen] })
  const notice = renewalNotice(known, subscription, { due, date, terms })
  const { product, term, unitPrice } = notice
  // Where nothing is said because the price stays, it has to stay from then on.
  const next = { ...seen, announced: { renewsOn: terms.date, product, term, unitPrice } }
  const silent = due.when === 'price_change' && isZero(subtract(unitPrice, notice.unitPriceBefore))
  return silent ? answer({ next: [next] }) : told(next, notice)
}

function told(next: Subscription, notice: Notice): Answer {
  return answer({
    next: [next],
    notices: [notice],
    events: [{ type: 'notice.due', subscription: next.id, data: dataOf(next, notice) }],
  })
}

// All that a message about it says: it is written later, when prices and seats may be others.
function dataOf({ renewalIntent }: Subscription, notice: Notice): EventData {
  const { kind, product, term, seats, seatsUnused, unitPrice, unitPriceBefore, total, rules } = notice
  return {
    ...{ kind, product, term, seats, seatsUnused, intent: renewalIntent },
    renewsOn: formatPlainDate(notice.renewsOn),
    unitPrice: formatMoney(unitPrice),
    unitPriceBefore: formatMoney(unitPriceBefore),
    total: formatMoney(total),
    currency: total.currency,
    rules: rules.join(' '),
  }
}

function renewalNotice(
  known: KnownAccount,
  subscription: Subscription,
  { due, date, terms }: Due & { readonly terms: RenewalTerms },
): Notice {
  return {
    ...{ kind: due.kind, rules: due.rules, subscription: subscription.id, date },
    renewsOn: terms.date,
    product: terms.product,
    term: terms.term,
    seats: terms.seats,
    seatsUnused: unusedSeats(known, subscription, terms.seats),
    unitPrice: terms.price.unitPrice,
    unitPriceBefore: lastPeriod(subscription).unitPrice,
    total: renewalTotal(known, subscription, terms),
  }
}

function trialNotice(known: KnownAccount, subscription: Subscription, { due, date }: Due): Notice {
  const { product, term, seats } = lastTermOf(subscription)
  const nothing = zero(subscription.currency)
  return {
    ...{ kind: due.kind, rules: due.rules, subscription: subscription.id, date, product, term, seats },
    renewsOn: endOf(subscription),
    seatsUnused: unusedSeats(known, subscription, seats),
    ...{ unitPrice: nothing, unitPriceBefore: lastPeriod(subscription).unitPrice, total: nothing },
  }
}

function unusedSeats({ assignedSeats }: KnownAccount, { id }: Subscription, seats: number): number {
  return Math.max(0, seats - (assignedSeats.get(id)?.length ?? 0))
}
