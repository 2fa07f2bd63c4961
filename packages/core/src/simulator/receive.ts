/** Money that comes in for invoices, in memory: from a payment method, by transfer, or from the credit balance. */
import type { AccountId } from '../ids.ts'
import { withBalance } from '../invoice/pay-from-balance.ts'
import { add, type Money, zero } from '../money/money.ts'
import { addCredit, type MoneyIn, receiveTransfer, useCredit } from '../subscription/money-in.ts'
import { afterReceipt, type Receipt, receive } from '../subscription/settle.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { apply, type IssuedInvoice, knownAccount, owed, type World } from './world.ts'

/** The money counts, and what follows from it happens. */
export function receiveIn(
  world: World,
  invoice: IssuedInvoice,
  { receipt, on }: { readonly receipt: Receipt; readonly on: PlainDate },
): void {
  const decision = receive(knownAccount(world, invoice.account), receipt, on)
  count(world, invoice, receipt)
  apply(world, invoice.account, decision)
}

/** A transfer of the customer's for an invoice; what is too much waits on the credit balance. */
export function recordTransferIn(
  world: World,
  invoice: IssuedInvoice,
  { amount, reference }: { readonly amount: Money; readonly reference: string },
): void {
  const { id, account } = invoice
  const method = null
  world.payments.push({ invoice: id, date: world.today, amount, status: 'succeeded', method, parts: null, reference })
  const debt = invoice.status === 'open' || invoice.status === 'uncollectible' ? owed(invoice) : zero(amount.currency)
  const arrival = { invoice: id, amount, owed: debt }
  take(world, account, receiveTransfer(knownAccount(world, account), arrival, world.today))
}

export function grantCreditIn(world: World, account: AccountId, granted: { amount: Money; reason: string }): void {
  const change = { kind: 'grant', invoice: null, ...granted } as const
  take(world, account, addCredit(knownAccount(world, account), change, world.today))
}

/** Before anything is charged, the balance pays what it can. */
export function useCreditIn(world: World, account: AccountId, on: PlainDate): void {
  const used = useCredit(knownAccount(world, account), on)
  if (used.receipts.length > 0) take(world, account, used)
}

function take(world: World, account: AccountId, { balance, receipts, decision }: MoneyIn): void {
  for (const { amount } of balance) {
    const known = knownAccount(world, account)
    world.accounts.set(account, { ...known, creditBalances: withBalance(known.creditBalances, amount) })
  }
  for (const receipt of receipts) {
    const invoice = world.invoices.find(({ id }) => id === receipt.invoice)
    if (invoice) count(world, invoice, receipt)
  }
  apply(world, account, decision)
}

function count(world: World, invoice: IssuedInvoice, receipt: Receipt): void {
  world.accounts.set(invoice.account, afterReceipt(knownAccount(world, invoice.account), receipt))
  if (receipt.by === 'credit') invoice.creditApplied = add(invoice.creditApplied, receipt.amount)
  else invoice.paid = add(invoice.paid, receipt.amount)
  if (owed(invoice).minor > 0n) return
  invoice.status = 'paid'
  invoice.nextAttemptOn = null
}
