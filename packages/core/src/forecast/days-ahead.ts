/**
 * The days on which something will be decided for an account, one after the other, by the decisions that will be taken:
 * as if what is billed meanwhile is paid, and nobody changes anything. The rules may become others on a day, which is how
 * a draft of them is tried out.
 */
import { policyVersions } from '../catalog/dated.ts'
import type { DatedRules } from '../catalog/draft.ts'
import type { Decision } from '../decision.ts'
import { type InvoiceId, id } from '../ids.ts'
import { billedInvoice } from '../invoice/credit.ts'
import { withBalance } from '../invoice/pay-from-balance.ts'
import { negative } from '../money/money.ts'
import { afterWarnings } from '../payment/expiry.ts'
import { decideDue } from '../subscription/decide-due.ts'
import { nextActionOn } from '../subscription/due-dates.ts'
import { inForceOn, type KnownAccount, stillOpen, withSubscriptions } from '../subscription/known.ts'
import { boundCrossed, type LinesBilled } from '../subscription/safety-bounds.ts'
import type { PlainDate } from '../time/plain-date.ts'

export type SellersRules = Pick<KnownAccount, 'catalog' | 'policy' | 'policies'>

/** Rules that are published from a day on. */
export type LaterRules = { readonly from: PlainDate; readonly rules: SellersRules }

export type DaysOptions = {
  /** The last day that is looked at. */
  readonly until: PlainDate
  /** In the order of their days. */
  readonly later?: readonly LaterRules[]
  /** Until when the safety bounds let work through, because somebody has looked. */
  readonly waivedThrough?: PlainDate | null
  /** What was billed already on the first of these days. */
  readonly billed?: LinesBilled
}

export type DayAhead = {
  readonly date: PlainDate
  /** The account as it is when the day comes. */
  readonly known: KnownAccount
  readonly decision: Decision
  /** Why nothing of it is done, and all work for the account stops: it is beyond the safety bounds. No day follows. */
  readonly stopped: string | null
}

// A decision that asks for itself again would never end; the longest run has a notice or a renewal every few days.
const stepsMax = 20_000

/** Returns the account as it is in the end. */
export function* daysAhead(
  account: KnownAccount,
  { until, later = [], waivedThrough = null, billed = new Map() }: DaysOptions,
): Generator<DayAhead, KnownAccount> {
  let published = 0
  let current = account
  let isFirst = true
  let invoices = 0
  for (let step = 0; step < stepsMax; step++) {
    const date = nextActionOn(current)
    const coming = later[published]
    if (coming && (date === null || date >= coming.from)) {
      current = withRules(current, coming.rules)
      published += 1
      continue
    }
    if (date === null || date > until) break
    const decision = decideDue(current, date)
    const isWaived = waivedThrough !== null && date <= waivedThrough
    const before = isFirst ? billed : new Map()
    const stopped = isWaived ? null : boundCrossed(inForceOn(current, date), decision, before)
    yield { date, known: current, decision, stopped }
    isFirst = false
    if (stopped !== null) break
    invoices += decision.invoices.length
    current = after(current, decision, invoices)
  }
  return current
}

/** Dated rules as decisions know them. */
export function sellersRules({ catalog, policy, policyChanges = [] }: DatedRules): SellersRules {
  return { catalog, policy, ...(policyChanges.length > 0 && { policies: policyVersions(policy, policyChanges) }) }
}

export function withRules({ policies: _, ...known }: KnownAccount, rules: SellersRules): KnownAccount {
  const { catalog, policy, policies } = rules
  return { ...known, catalog, policy, ...(policies && { policies }) }
}

// What the store does in one transaction, with every invoice paid at once.
function after(known: KnownAccount, decision: Decision, count: number): KnownAccount {
  const next = withSubscriptions(known, decision.next)
  const issued = decision.invoices.map((draft, index) => billedInvoice(nameOf(count, index), draft, true))
  const credit = decision.invoices.map(({ creditApplied }) => negative(creditApplied))
  return {
    ...next,
    invoices: issued.length === 0 ? known.invoices : stillOpen([...known.invoices, ...issued], next.subscriptions),
    creditBalances: credit.reduce(withBalance, known.creditBalances),
    paymentMethods: afterWarnings(known.paymentMethods, decision.events),
  }
}

function nameOf(count: number, index: number): InvoiceId {
  return id('invoice', `ahead-${count}-${index}`)
}
