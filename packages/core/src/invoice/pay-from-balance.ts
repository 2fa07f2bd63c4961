/** The credit balance pays first: it is applied to new invoices in their order, as far as it reaches, never below zero. */
import type { Currency } from '../money/currency.ts'
import { type Money, min, subtract, zero } from '../money/money.ts'
import type { InvoiceDraft } from './invoice.ts'

export function payFromBalance(drafts: readonly InvoiceDraft[], balances: readonly Money[]): InvoiceDraft[] {
  const left = new Map(balances.map((balance) => [balance.currency, balance]))
  return drafts.map((draft) => {
    const available = balanceIn([...left.values()], draft.currency)
    const creditApplied = draft.total.minor > 0n ? min(draft.total, available) : zero(draft.currency)
    left.set(draft.currency, subtract(available, creditApplied))
    return { ...draft, creditApplied }
  })
}

/** The balance of this currency; zero where there is none. */
export function balanceIn(balances: readonly Money[], currency: Currency): Money {
  return balances.find((balance) => balance.currency === currency) ?? zero(currency)
}

/** The balances once an amount has been added to one of them, or, where it is negative, taken off. */
export function withBalance(balances: readonly Money[], change: Money): Money[] {
  const { currency } = change
  const before = balanceIn(balances, currency)
  const after = { currency, minor: before.minor + change.minor }
  if (after.minor < 0n) throw new Error('Broken invariant: a credit balance is never below zero')
  return [...balances.filter((each) => each.currency !== currency), after]
}
