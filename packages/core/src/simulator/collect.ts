/** Collecting an invoice from a provider that behaves as it was told to. */
import { isZero } from '../money/money.ts'
import { nextAttemptOn, type PaymentStatus } from '../payment/payment.ts'
import { isCollected, isExpired, type PaymentMethod } from '../payment/payment-method.ts'
import { methodToCollect } from '../subscription/collect-with.ts'
import { settleInvoice } from '../subscription/settle.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Behaviour } from './scenario.ts'
import { apply, type IssuedInvoice, knownAccount, type MadePayment, owed, type World } from './world.ts'

// A lost answer is looked up, and the money turns out to have been taken.
const outcomes: Readonly<Record<Behaviour, PaymentStatus>> = {
  ok: 'succeeded',
  times_out: 'succeeded',
  declines: 'failed',
  requires_action: 'requires_action',
}

/** What the provider would answer for this method on this date; null when nothing is collected with it. */
export function outcomeOf(world: World, method: PaymentMethod | undefined, on: PlainDate): PaymentStatus | null {
  if (!method || !isCollected(method)) return null
  return isExpired(method, on) ? 'failed' : outcomes[world.behaviours.get(method.id) ?? 'ok']
}

/** Collects an open invoice; answers what came of it, null when nothing is collected with its method. */
export function collect(world: World, invoice: IssuedInvoice, on: PlainDate): PaymentStatus | null {
  const known = knownAccount(world, invoice.account)
  const method = methodToCollect(known, invoice.id, invoice.draft.paymentMethod)
  const amount = owed(invoice)
  const status = isZero(amount) ? null : outcomeOf(world, method, on)
  invoice.nextAttemptOn = null
  if (!method || status === null) return null
  record(world, { invoice: invoice.id, date: on, amount, status, method: method.id })
  setPaying(world, invoice, status === 'requires_action')
  if (status === 'succeeded') settle(world, invoice, on)
  if (status !== 'failed') return status
  invoice.failedAttempts += 1
  invoice.nextAttemptOn = nextAttemptOn(invoice.draft.dueOn, invoice.failedAttempts, known.policy)
  return status
}

// An attempt that waits for the customer goes on; another one never begins beside it.
function record(world: World, payment: MadePayment): void {
  const waiting = world.payments.findIndex(({ invoice, status }) => {
    return invoice === payment.invoice && status === 'requires_action'
  })
  const before = world.payments[waiting]
  if (before) world.payments[waiting] = { ...before, status: payment.status }
  else world.payments.push(payment)
}

/** The invoice is paid, by whatever way. */
export function settle(world: World, invoice: IssuedInvoice, on: PlainDate): void {
  const known = knownAccount(world, invoice.account)
  const decision = settleInvoice(known, invoice.id, on)
  invoice.status = 'paid'
  invoice.nextAttemptOn = null
  const unpaid = known.unpaid.filter((candidate) => candidate.id !== invoice.id)
  const invoices = known.invoices.map((each) => (each.id === invoice.id ? { ...each, paid: true } : each))
  world.accounts.set(invoice.account, { ...known, unpaid, invoices })
  apply(world, invoice.account, decision)
}

function setPaying(world: World, { id, account }: IssuedInvoice, paying: boolean): void {
  const known = knownAccount(world, account)
  const unpaid = known.unpaid.map((each) => (each.id === id ? { ...each, paying } : each))
  world.accounts.set(account, { ...known, unpaid })
}
