/** Collecting an invoice from a provider that behaves as it was told to. */

import { type InvoicePart, sumOf } from '../invoice/parts.ts'
import { isZero, type Money } from '../money/money.ts'
import { backupAfter, retryAfter } from '../payment/after-decline.ts'
import { isHardDecline } from '../payment/decline.ts'
import { isOpen, type PaymentStatus } from '../payment/payment.ts'
import { isCollected, isExpired, type PaymentMethod } from '../payment/payment-method.ts'
import { methodToCollect } from '../subscription/collect-with.ts'
import { inForceOn } from '../subscription/known.ts'
import { addDays, type PlainDate } from '../time/plain-date.ts'
import { receiveIn, useCreditIn } from './receive.ts'
import { type Behaviour, settlementDays } from './scenario.ts'
import { billedTo, type IssuedInvoice, knownAccount, type MadePayment, owed, type World } from './world.ts'

type Outcome = { readonly status: PaymentStatus; readonly code?: string }

// A lost answer is looked up, and the money turns out to have been taken; or not, and it is asked again the day after.
const outcomes: Readonly<Record<Behaviour, Outcome>> = {
  ok: { status: 'succeeded' },
  times_out: { status: 'succeeded' },
  charges_back: { status: 'succeeded' },
  refund_fails: { status: 'succeeded' },
  declines: { status: 'failed', code: 'card_declined' },
  declines_hard: { status: 'failed', code: 'stolen_card' },
  requires_action: { status: 'requires_action' },
  times_out_before: { status: 'unknown' },
  settles_later: { status: 'processing' },
  settles_and_fails: { status: 'processing' },
}

/** What the provider would answer for this method on this date; null when nothing is collected with it. */
export function outcomeOf(world: World, method: PaymentMethod | undefined, on: PlainDate): Outcome | null {
  if (!method || !isCollected(method)) return null
  if (isExpired(method, on)) return { status: 'failed', code: 'payment_method_expired' }
  return outcomes[world.behaviours.get(method.id) ?? 'ok']
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
  const waiting = world.payments.find((each) => each.invoice === invoice.id && isOpen(each.status))
  const wanted = waiting?.method ?? methodToCollect(known, invoice.id, billedTo(invoice))?.id
  const method = known.paymentMethods.find(({ id }) => id === wanted)
  const parts = waiting ? waiting.parts : (asked.parts ?? null)
  const amount = waiting?.amount ?? (parts ? sumOf(parts, invoice.draft.currency) : owed(invoice))
  const outcome = isZero(amount) ? null : waiting ? resolved(world, waiting, on) : outcomeOf(world, method, on)
  if (!waiting || outcome?.status !== waiting.status) invoice.nextAttemptOn = null
  if (!method || outcome === null) return null
  const { status } = outcome
  const payment = { invoice: invoice.id, date: on, amount, status, method: method.id, parts }
  record(world, { ...payment, ...settlement(world, method, on) })
  return follow(world, invoice, { method, outcome, on, amount, parts })
}

type Followed = {
  readonly method: PaymentMethod
  readonly outcome: Outcome
  readonly on: PlainDate
  readonly amount: Money
  readonly parts: readonly InvoicePart[] | null
}

function follow(world: World, invoice: IssuedInvoice, followed: Followed): PaymentStatus {
  const { method, outcome, on, amount, parts } = followed
  const { status, code = '' } = outcome
  setPaying(world, invoice, status)
  const receipt = { invoice: invoice.id, amount, parts, by: 'method' } as const
  if (status === 'succeeded') receiveIn(world, invoice, { receipt, on })
  if (status === 'unknown') invoice.nextAttemptOn = addDays(on, 1)
  if (status === 'processing') awaitSettlement(world, invoice)
  if (status !== 'failed') return status
  const known = knownAccount(world, invoice.account)
  const ordinary = methodToCollect(known, invoice.id, billedTo(invoice))
  const isBackupTry = method.isBackup && ordinary?.id !== method.id
  if (!isBackupTry) invoice.failedAttempts += 1
  const { failedAttempts, draft } = invoice
  const declined = { code, dueOn: draft.dueOn, failedAttempts, on, policy: inForceOn(known, on).policy }
  if (!isBackupTry) invoice.blockedMethod = isHardDecline(code) ? method.id : null
  invoice.nextAttemptOn = invoice.blockedMethod === null ? retryAfter(declined) : null
  const backup = isBackupTry ? undefined : backupAfter(declined, { methods: known.paymentMethods, tried: method.id })
  return backup ? tryBackup(world, invoice, { ...followed, method: backup }) : status
}

// At once, and only after the first has failed: two attempts never run beside each other.
function tryBackup(world: World, invoice: IssuedInvoice, followed: Followed): PaymentStatus {
  const { method: backup, on, amount, parts } = followed
  const outcome = outcomeOf(world, backup, on) ?? { status: 'failed' }
  const { status } = outcome
  const paid = { invoice: invoice.id, date: on, amount, status, method: backup.id, parts }
  world.payments.push({ ...paid, ...settlement(world, backup, on) })
  return follow(world, invoice, { ...followed, outcome })
}

function settlement(world: World, method: PaymentMethod, on: PlainDate): Pick<MadePayment, 'settles'> {
  const behaviour = world.behaviours.get(method.id) ?? 'ok'
  if (behaviour !== 'settles_later' && behaviour !== 'settles_and_fails') return {}
  return { settles: { on: addDays(on, settlementDays), fails: behaviour === 'settles_and_fails' } }
}

// What the customer has done meanwhile shows in how the method behaves now; what a bank settles does not change.
function resolved(world: World, { status, method, settles }: MadePayment, on: PlainDate): Outcome {
  if (status === 'processing' && settles) {
    if (settles.on > on) return { status }
    return settles.fails ? { status: 'failed', code: 'insufficient_funds' } : { status: 'succeeded' }
  }
  const outcome = outcomes[(method && world.behaviours.get(method)) ?? 'ok']
  return status === 'unknown' && outcome.status === 'unknown' ? { status: 'succeeded' } : outcome
}

/** Nothing is tried until the bank has answered. */
export function awaitSettlement(world: World, invoice: IssuedInvoice): void {
  const payment = world.payments.find((each) => each.invoice === invoice.id && each.status === 'processing')
  invoice.nextAttemptOn = payment?.settles?.on ?? null
}

// An attempt that is still open goes on; another one never begins beside it.
function record(world: World, payment: MadePayment): void {
  const waiting = world.payments.findIndex(({ invoice, status }) => invoice === payment.invoice && isOpen(status))
  const before = world.payments[waiting]
  if (!before) world.payments.push(payment)
  else world.payments[waiting] = { ...payment, ...before, status: payment.status }
}

/** What the provider will settle of this payment, and when. */
export function settlesOf(world: World, method: PaymentMethod | undefined): Pick<MadePayment, 'settles'> {
  return method ? settlement(world, method, world.today) : {}
}

/** Whether a payment of it is under way, and at the bank. */
export function setPaying(world: World, { id, account }: IssuedInvoice, status: PaymentStatus): void {
  const known = knownAccount(world, account)
  const now = { paying: isOpen(status), settling: status === 'processing' }
  const unpaid = known.unpaid.map((each) => (each.id === id ? { ...each, ...now } : each))
  world.accounts.set(account, { ...known, unpaid })
}
