/** The books of a world in memory, by the bookings that the store writes: to compare with, whatever has happened. */
import type { AccountId } from '../ids.ts'
import { type Booking, book, bookCreditNote, bookInvoice, type LedgerAccount } from '../ledger/book.ts'
import { itemsOfCredit, itemsOfInvoice, monthOf, postingsUntil, type RevenueItem } from '../ledger/recognition.ts'
import type { World } from '../simulator/world.ts'

/** What every ledger account comes to, by currency and account, with every month posted that has ended. */
export function booksOf(world: World, account: AccountId): Map<string, bigint> {
  const balances = new Map<string, bigint>()
  for (const { entries } of bookingsOf(world, account)) {
    for (const { account: ledgerAccount, amount } of entries) {
      const key = balanceKey(amount.currency, ledgerAccount)
      balances.set(key, (balances.get(key) ?? 0n) + amount.minor)
    }
  }
  return new Map([...balances].filter(([, minor]) => minor !== 0n).sort())
}

export function balanceKey(currency: string, account: LedgerAccount): string {
  return `${currency} ${account}`
}

/** Every line that was billed or credited. */
export function itemsOf(world: World, account: AccountId): RevenueItem[] {
  const invoices = world.invoices.filter((each) => each.account === account)
  const credits = world.credits.filter((each) => each.account === account)
  return [
    ...invoices.flatMap(({ draft }) => itemsOfInvoice(draft)),
    ...credits.flatMap(({ draft }) => itemsOfCredit(draft)),
  ]
}

function bookingsOf(world: World, account: AccountId): Booking[] {
  const invoices = world.invoices.filter((each) => each.account === account)
  const credits = world.credits.filter((each) => each.account === account).map(({ draft }) => draft)
  const items = itemsOf(world, account).map((item) => ({ ...item, counted: false }))
  const dates = items.map(({ date }) => date)
  const first = dates.reduce((a, b) => (a < b ? a : b), world.today)
  const posted = postingsUntil(items, { from: monthOf(first), before: null }, monthOf(world.today))
  return [
    ...invoices.map(({ draft }) => bookInvoice(draft)),
    ...invoices.map(({ paid }) => book('invoice_paid', paid)),
    ...invoices.map(({ creditApplied }) => book('credit_applied', creditApplied)),
    ...credits.map(bookCreditNote),
    // In memory a refund has arrived as soon as it is promised.
    ...credits.map(({ refund }) => book('refund_paid', refund)),
    ...posted.map(({ amount }) => book('revenue_recognised', amount)),
  ]
}
