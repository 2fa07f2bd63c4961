/** Which decisions cross the safety bounds: asked before anything of them is charged, by renewals and quotes alike. */
import type { Decision } from '@coterm/core/decision.ts'
import type { AccountId } from '@coterm/core/ids.ts'
import { inForceOn } from '@coterm/core/subscription/known.ts'
import { boundCrossed } from '@coterm/core/subscription/safety-bounds.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Loaded } from '../../store/accounts.ts'
import type { Transaction } from '../../store/database.ts'
import { loadLinesBilled } from '../../store/lines-billed.ts'

type Charging = { readonly loaded: Loaded; readonly decision: Decision; readonly on: PlainDate }

/** Why, by account. The accounts are locked: what is counted cannot grow meanwhile. */
export async function boundsCrossed(
  transaction: Transaction,
  charging: readonly Charging[],
): Promise<Map<AccountId, string>> {
  const asked = charging.filter(({ decision, ...each }) => decision.invoices.length > 0 && !isWaived(each))
  const days = asked.map(({ loaded, on }) => ({ account: loaded.known.account.id, on }))
  const billed = await loadLinesBilled(transaction, days)
  const crossed = new Map<AccountId, string>()
  for (const { loaded, decision, on } of asked) {
    const known = inForceOn(loaded.known, on)
    const reason = boundCrossed(known, decision, billed.get(known.account.id) ?? new Map())
    if (reason !== null) crossed.set(known.account.id, reason)
  }
  return crossed
}

// Somebody has looked, and let work through until a date.
function isWaived({ loaded, on }: Omit<Charging, 'decision'>): boolean {
  const through = loaded.agenda.boundsWaivedThrough
  return through !== null && on <= through
}
