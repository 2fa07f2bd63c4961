/** The renewal notice: says when, how much, and how to stop it; the price it names is from then on a ceiling. */
import { type Answer, answer } from '../decision.ts'
import { taxParts } from '../invoice/assemble.ts'
import { add, formatMoney, sum } from '../money/money.ts'
import type { Notice } from '../notice/notice.ts'
import { formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { KnownAccount } from './known.ts'
import { billRenewal } from './renew.ts'
import { previewRenewal, type RenewalTerms } from './renewal-terms.ts'
import type { Subscription } from './subscription.ts'

export function announceRenewal(known: KnownAccount, subscription: Subscription, date: PlainDate): Answer {
  const terms = previewRenewal(known, subscription)
  if (!terms) return answer({ next: [{ ...subscription, noticedThrough: date }] })
  const notice = noticeOf(known, subscription, { terms, date })
  const announced = {
    renewsOn: terms.date,
    product: terms.product,
    term: terms.term,
    unitPrice: terms.price.unitPrice,
  }
  const data = {
    kind: notice.kind,
    renewsOn: formatPlainDate(terms.date),
    total: formatMoney(notice.total),
    currency: subscription.currency,
  }
  return answer({
    next: [{ ...subscription, announced, noticedThrough: date }],
    notices: [notice],
    events: [{ type: 'notice.due', subscription: subscription.id, data }],
  })
}

type Announced = { readonly terms: RenewalTerms; readonly date: PlainDate }

function noticeOf(known: KnownAccount, subscription: Subscription, { terms, date }: Announced): Notice {
  const { line } = billRenewal(subscription, terms).line
  const tax = taxParts([line], known).map((part) => part.amount)
  return {
    kind: 'renewal',
    subscription: subscription.id,
    date,
    renewsOn: terms.date,
    product: terms.product,
    term: terms.term,
    seats: terms.seats,
    unitPrice: terms.price.unitPrice,
    total: add(terms.amount, sum(tax, subscription.currency)),
  }
}
