/** Collecting an invoice from a provider that behaves as it was told to. */
import { type InvoicePart, sumOf } from '../invoice/parts.ts'
import { isZero } from '../money/money.ts'
import { nextAttemptOn, type PaymentStatus } from '../payment/payment.ts'
import { isCollected, isExpired, type PaymentMethod } from '../payment/payment-method.ts'
import { methodToCollect } from '../subscription/collect-with.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { receiveIn, useCreditIn } from './receive.ts'
import type { Behaviour } from './scenario.ts'
import { type IssuedInvoice, knownAccount, type MadePayment, owed, type World } from './world.ts'

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

/**
 * Collects an open invoice, or parts of it; answers what came of it, null when nothing is collected with its method. The
 * credit balance pays what it can first.
 */
export function collect(
  world: World,
  invoice: IssuedInvoice,
  asked: { readonly on: PlainDate; readonly parts?: readonly InvoicePart[] },
): PaymentStatus | null {
  const { on } = asked
  useCreditIn(world, invoice.account, on)
  if (invoice.status !== 'open') return 'succeeded'
  const known = knownAccount(world, invoice.account)
  const waiting = waitingFor(world, invoice)
  const method = methodToCollect(known, invoice.id, invoice.draft.paymentMethod)
  const parts = waiting ? waiting.parts : (asked.parts ?? null)
  const amount = waiting?.amount ?? (parts ? sumOf(parts, invoice.draft.currency) : owed(invoice))
  const status = isZero(amount) ? null : outcomeOf(world, method, on)
  invoice.nextAttemptOn = null
  if (!method || status === null) return null
  record(world, { invoice: invoice.id, date: on, amount, status, method: method.id, parts })
  setPaying(world, invoice, status === 'requires_action')
  if (status === 'succeeded')
    receiveIn(world, invoice, { receipt: { invoice: invoice.id, amount, parts, by: 'method' }, on })
  if (status !== 'failed') return status
  invoice.failedAttempts += 1
  invoice.nextAttemptOn = nextAttemptOn(invoice.draft.dueOn, invoice.failedAttempts, known.policy)
  return status
}

function waitingFor(world: World, { id }: IssuedInvoice): MadePayment | undefined {
  return world.payments.find(({ invoice, status }) => invoice === id && status === 'requires_action')
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

function setPaying(world: World, { id, account }: IssuedInvoice, paying: boolean): void {
  const known = knownAccount(world, account)
  const unpaid = known.unpaid.map((each) => (each.id === id ? { ...each, paying } : each))
  world.accounts.set(account, { ...known, unpaid })
}
