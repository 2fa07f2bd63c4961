/** When an account is next told of a renewal that comes, or of a trial that ends. */
import { noticeDaysOf } from '../catalog/policy.ts'
import type { NoticeKind } from '../notice/notice.ts'
import {
  type NoticeDay,
  type Renewal,
  renewalNoticeDays,
  rulesFor,
  rulesMetBy,
  trialNoticeDays,
} from '../notice/schedule.ts'
import { addDays, daysBetween, type PlainDate } from '../time/plain-date.ts'
import type { KnownAccount } from './known.ts'
import { isOurs } from './renewal-terms.ts'
import { lastPeriod, type Subscription } from './subscription.ts'

export type DueNotice = {
  readonly kind: NoticeKind
  readonly date: PlainDate
  readonly when: NoticeDay['when']
  /** The rules of law whose window the date falls into. */
  readonly rules: readonly string[]
}

/** The next notice; null when none is left before the renewal, or before the end of the trial. */
export function nextNotice(known: KnownAccount, subscription: Subscription): DueNotice | null {
  const kind = subscription.planType === 'trial' ? 'trial_ending' : 'renewal'
  const { status, renewalIntent, noticedThrough } = subscription
  if (status !== 'active' || !isOurs(known, subscription)) return null
  if (kind === 'renewal' && renewalIntent === 'end') return null
  const { start, end } = lastPeriod(subscription)
  const renewal = { on: end, termDays: daysBetween(start, end) }
  const open = (date: PlainDate) => (noticedThrough === null ? date >= start : date > noticedThrough)
  const next = daysOf(known, subscription, renewal).find(({ days }) => open(addDays(end, -days)))
  if (!next) return null
  return { kind, date: addDays(end, -next.days), when: next.when, rules: rulesMet(known, renewal, { kind, ...next }) }
}

function daysOf(known: KnownAccount, { planType, term }: Subscription, renewal: Renewal): NoticeDay[] {
  const { account, policy } = known
  if (planType === 'trial') return trialNoticeDays(account, renewal, policy.noticeDays.trial)
  return renewalNoticeDays(account, renewal, noticeDaysOf(term, policy))
}

function rulesMet({ account }: KnownAccount, renewal: Renewal, told: { kind: NoticeKind; days: number }): string[] {
  const occasions = told.kind === 'trial_ending' ? (['trial_end'] as const) : (['renewal', 'price_change'] as const)
  return occasions.flatMap((occasion) => rulesMetBy(rulesFor(account, renewal, occasion), told.days))
}
