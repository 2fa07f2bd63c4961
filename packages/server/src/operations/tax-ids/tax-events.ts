/** What happened to a VAT id, as events of the account: quotes of before are about another state. */
import { nothingDecided } from '@coterm/core/decision.ts'
import type { DomainEvent } from '@coterm/core/events.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import type { Loaded } from '../../store/accounts.ts'
import { commit } from '../../store/commit.ts'
import type { Transaction } from '../../store/database.ts'
import type { TaxIdCheck } from '../../store/tax-ids.ts'
import { askerOf } from '../access.ts'
import type { Context } from '../operation.ts'
import { todayFor } from '../payments/hold-quote.ts'

type Happened = {
  /** Under lock. */
  readonly loaded: Loaded
  readonly set?: string | null
  readonly checked?: TaxIdCheck
}

export async function commitTaxEvents(
  transaction: Transaction,
  { clock, caller }: Context,
  { loaded, set, checked }: Happened,
): Promise<void> {
  const events: DomainEvent[] = [
    ...(set === undefined ? [] : [{ type: 'account.tax_id_set', subscription: null, data: { value: set } } as const]),
    ...(checked ? [{ type: 'account.tax_id_checked', subscription: null, data: dataOf(checked) } as const] : []),
  ]
  const on = await todayFor(transaction, clock, loaded)
  await commit(transaction, [
    { loaded, decision: { ...nothingDecided, events }, on, at: clock.now(), by: askerOf(caller) },
  ])
}

function dataOf({ value, valid, source, reference, checkedOn }: TaxIdCheck): DomainEvent['data'] {
  return { value, valid, source, reference, checkedOn: formatPlainDate(checkedOn) }
}
