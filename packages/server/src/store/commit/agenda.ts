/** The end of every commit: the accounts as they are now, and when each has to be looked at again. */
import { afterCredits, billedInvoice, type CreditDraft, withoutParts } from '@coterm/core/invoice/credit.ts'
import { owedOf, type UnpaidInvoice, unpaidInvoice, withParts } from '@coterm/core/invoice/invoice.ts'
import { withBalance } from '@coterm/core/invoice/pay-from-balance.ts'
import { monthAfter } from '@coterm/core/ledger/recognition.ts'
import { negative } from '@coterm/core/money/money.ts'
import { afterWarnings } from '@coterm/core/payment/expiry.ts'
import { isUnblocked } from '@coterm/core/subscription/collect-with.ts'
import { collects } from '@coterm/core/subscription/control-tags.ts'
import { nextActionOn } from '@coterm/core/subscription/due-dates.ts'
import { type KnownAccount, stillOpen, withSubscriptions } from '@coterm/core/subscription/known.ts'
import { afterReceipt } from '@coterm/core/subscription/settle.ts'
import { earliest, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Loaded, OpenInvoice } from '../accounts.ts'
import type { Transaction } from '../database.ts'
import { unnest } from '../insert-rows.ts'
import { optionalDateToRow } from '../row-values.ts'
import type { ChainEnd } from './events.ts'
import type { Planned } from './plan.ts'

const agendaTable = {
  table: 'agenda',
  columns: {
    account_id: 'bigint',
    state_version: 'bigint',
    next_action_on: 'date',
    event_seq: 'bigint',
    event_hash: 'text',
    billed_month: 'date',
  },
} as const

/** Writes the agendas and answers the accounts as they are now. */
export async function writeAgendas(
  transaction: Transaction,
  planned: readonly Planned[],
  ends: readonly ChainEnd[],
): Promise<Loaded[]> {
  const after = planned.map((each, index) => loadedAfter(each, ends[index]))
  const rows = after.map(({ agenda }, index) => ({
    account_id: planned[index]?.account,
    state_version: agenda.stateVersion,
    next_action_on: optionalDateToRow(agenda.nextActionOn),
    event_seq: agenda.eventSeq,
    event_hash: agenda.eventHash,
    billed_month: optionalDateToRow(planned[index] ? monthToRecognise(planned[index]) : null),
  }))
  const accounts = planned.map(({ account }) => account)
  // The accounts are told too: rows to join with alone let the planner read every agenda there is.
  const { numAffectedRows } = await sql`update agenda g
    set state_version = n.state_version, next_action_on = n.next_action_on, event_seq = n.event_seq,
      event_hash = n.event_hash, next_recognition_on = case when n.billed_month is null then g.next_recognition_on
        else coalesce(g.next_recognition_on, greatest(n.billed_month, (g.recognised_before + interval '1 month')::date)) end
    from ${unnest(agendaTable, rows)} n (account_id, state_version, next_action_on, event_seq, event_hash, billed_month)
    where g.account_id = n.account_id and g.state_version = n.state_version - 1
      and g.account_id = any(${accounts}::bigint[])`.execute(transaction)
  if (numAffectedRows !== BigInt(rows.length)) {
    throw new Error('Broken invariant: an account is committed from the state it was loaded in, under its lock')
  }
  return after
}

function loadedAfter(planned: Planned, end: ChainEnd | undefined): Loaded {
  const { entry, invoices } = planned
  const { loaded, collected = [] } = entry
  const known = knownAfter(planned)
  const stillOwed = new Map(known.unpaid.map((each) => [each.id, owedOf(each)]))
  const open = invoices.map(({ id, draft, nextAttemptOn }) => {
    const billedTo = draft.paymentMethod
    return { id, dueOn: draft.dueOn, nextAttemptOn, failedAttempts: 0, billedTo, blockedMethod: null }
  })
  const before = loaded.openInvoices
    .map((invoice) => ({ ...invoice, ...retryOf(collected, invoice) }))
    .map((invoice) =>
      isUnblocked(known, invoice) ? { ...invoice, nextAttemptOn: entry.on, blockedMethod: null } : invoice,
    )
  const openInvoices: OpenInvoice[] = [...before, ...open].flatMap((invoice) => {
    const owed = stillOwed.get(invoice.id)
    return owed ? [{ ...invoice, owed }] : []
  })
  const agenda = {
    ...loaded.agenda,
    stateVersion: loaded.agenda.stateVersion + 1n,
    nextActionOn: nextWorkOn(known, openInvoices),
    eventSeq: end?.seq ?? loaded.agenda.eventSeq,
    eventHash: end?.hash ?? loaded.agenda.eventHash,
  }
  return { known, agenda, openInvoices }
}

// Revenue of what is billed or credited now is first posted at the end of that month.
function monthToRecognise({ invoices, credits }: Planned): PlainDate | null {
  const first = earliest([...invoices, ...credits].map(({ draft }) => draft.date))
  return first === null ? null : monthAfter(first)
}

/** When the account is due next: to be decided about, or to be collected from. */
export function nextWorkOn(known: KnownAccount, openInvoices: readonly OpenInvoice[]): PlainDate | null {
  const attempts = collects(known) ? openInvoices.map((invoice) => invoice.nextAttemptOn) : []
  return earliest([nextActionOn(known), ...attempts])
}

function knownAfter({ entry, invoices, credits }: Planned): KnownAccount {
  const { loaded, decision } = entry
  const received = (entry.collected ?? []).filter((each) => each.type === 'paid')
  const settled = received.reduce<KnownAccount>(afterReceipt, withCreditAdded(loaded.known, entry))
  const after = withSubscriptions(settled, decision.next)
  const drafts = credits.map(({ draft }) => draft)
  const lines = drafts.flatMap((draft) => draft.lines.map((each) => ({ ...each, invoice: draft.invoice })))
  const issued = invoices.map(({ id, draft, status }) => billedInvoice(id, draft, status === 'paid'))
  const billed = [...after.invoices, ...issued].map((each) => afterCredits(each, lines))
  const unpaid = after.unpaid
    .map((each) => drafts.reduce((so, draft) => (draft.invoice === so.id ? lessen(so, draft) : so), each))
    .filter(({ parts }) => parts.length > 0)
    .map((each) => ({ ...each, ...payingOf(entry.collected ?? [], each) }))
  const open = invoices
    .filter(({ status }) => status === 'open')
    .map(({ id, draft, settling }) => ({ ...unpaidInvoice(id, draft), paying: settling, settling }))
  const changes = [
    ...drafts.map((draft) => draft.toBalance),
    ...invoices.map(({ draft }) => negative(draft.creditApplied)),
  ]
  const creditBalances = changes.reduce(withBalance, after.creditBalances)
  const paymentMethods = afterWarnings(after.paymentMethods, decision.events)
  return {
    ...after,
    paymentMethods,
    invoices: stillOpen(billed, after.subscriptions),
    unpaid: [...unpaid, ...open],
    creditBalances,
  }
}

function withCreditAdded(known: KnownAccount, { balance = [] }: Planned['entry']): KnownAccount {
  const creditBalances = balance.reduce((so, { amount }) => withBalance(so, amount), known.creditBalances)
  return { ...known, creditBalances }
}

function lessen(invoice: UnpaidInvoice, { voided }: CreditDraft): UnpaidInvoice {
  return withParts(invoice, withoutParts(invoice.parts, voided))
}

function payingOf(collected: NonNullable<Planned['entry']['collected']>, { id }: Pick<OpenInvoice, 'id'>) {
  const found = collected.find((each) => each.invoice === id && each.type === 'open')
  if (found?.type !== 'open') return {}
  return { paying: found.attempt !== 'closed', settling: found.attempt === 'settling' }
}

function retryOf(collected: NonNullable<Planned['entry']['collected']>, { id, blockedMethod }: OpenInvoice) {
  const found = collected.find((each) => each.invoice === id && each.type === 'open')
  if (found?.type !== 'open') return {}
  const { nextAttemptOn, failedAttempts } = found
  return {
    nextAttemptOn,
    failedAttempts,
    blockedMethod: found.blockedMethod === undefined ? blockedMethod : found.blockedMethod,
  }
}
