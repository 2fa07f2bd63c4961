/** What happened between an account and its seller over some days, as a balance that runs: what is owed goes up and down. */
import type { Currency } from '../money/currency.ts'
import { add, type Money, zero } from '../money/money.ts'
import type { PlainDate } from '../time/plain-date.ts'

export const statementKinds = [
  ...(['invoice', 'credit_note', 'payment', 'refund'] as const),
  ...(['credit', 'write_off', 'chargeback', 'other'] as const),
] as const
export type StatementKind = (typeof statementKinds)[number]

/** Above zero it adds to what is owed, below zero it takes away. */
export type StatementEntry = {
  readonly kind: StatementKind
  /** The document it is, or belongs to; empty where there is none. */
  readonly number: string
  readonly date: PlainDate
  readonly amount: Money
}

export type Statement = {
  readonly currency: Currency
  readonly opening: Money
  readonly entries: readonly (StatementEntry & { readonly balance: Money })[]
  readonly closing: Money
}

/** One statement for each currency, from the entries of all time up to the last day. */
export function statementsOf(entries: readonly StatementEntry[], from: PlainDate): Statement[] {
  const byCurrency = Map.groupBy(entries, ({ amount }) => amount.currency)
  return [...byCurrency].map(([currency, all]) => {
    let balance = zero(currency)
    const run = all.map((entry) => {
      balance = add(balance, entry.amount)
      return { ...entry, balance }
    })
    const before = run.filter(({ date }) => date < from)
    const opening = before.at(-1)?.balance ?? zero(currency)
    return { currency, opening, entries: run.filter(({ date }) => date >= from), closing: balance }
  })
}
