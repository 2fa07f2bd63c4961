/** An ordered list of changes, applied together or not at all: each is decided on the state the one before left. */
import type { Answer, Decision, Warning } from '../decision.ts'
import { inOrder, type Refusal, refusal } from '../refusals.ts'
import type { Change } from '../subscription/change.ts'
import { conclude } from '../subscription/conclude.ts'
import { decideChange } from '../subscription/decide-change.ts'
import { afterAnswer, inForceOn, type KnownAccount } from '../subscription/known.ts'
import type { PlainDate } from '../time/plain-date.ts'

export type ChangesDecided = {
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly Warning[]
  /** What the changes that are open would do; to be committed only when nothing is refused. */
  readonly decision: Decision
  readonly after: KnownAccount
}

export function decideChanges(account: KnownAccount, changes: readonly Change[], at: PlainDate): ChangesDecided {
  const known = inForceOn(account, at)
  const answers: Answer[] = []
  let after = known
  for (const change of changes) {
    const decided = decideChange(after, change, at)
    answers.push(decided)
    after = afterAnswer(after, decided)
  }
  const decision = conclude(known, answers, at)
  const refusals = inOrder([...answers.flatMap((decided) => decided.refusals), ...currencyRefusals(decision)])
  return { refusals, warnings: answers.flatMap((decided) => decided.warnings), decision, after }
}

// A quote has one total, so it has one currency.
function currencyRefusals(decision: Decision): Refusal[] {
  const currencies = new Set(decision.invoices.map((invoice) => invoice.currency))
  return currencies.size > 1
    ? [refusal('currency_mismatch', null, { params: { currencies: [...currencies].join(', ') } })]
    : []
}
