/** The end of every commit: what became of open invoices, and when each account has to be looked at again. */
import { afterCredits, billedInvoice, type CreditDraft } from '@coterm/core/invoice/credit.ts'
import { unpaidInvoice } from '@coterm/core/invoice/invoice.ts'
import { type Money, subtract } from '@coterm/core/money/money.ts'
import { nextActionOn } from '@coterm/core/subscription/due-dates.ts'
import { stillOpen, withSubscriptions } from '@coterm/core/subscription/known.ts'
import { earliest } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Loaded, OpenInvoice } from '../accounts.ts'
import type { Transaction } from '../database.ts'
import { idToRow } from '../ids.ts'
import { unnest } from '../insert-rows.ts'
import { dateToRow, optionalDateToRow } from '../row-values.ts'
import type { ChainEnd } from './events.ts'
import type { Planned } from './plan.ts'

const collectedTable = {
  table: 'invoice',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    status: 'text',
    paid_on: 'date',
    failed_attempts: 'integer',
    next_attempt_on: 'date',
  },
} as const

const agendaTable = {
  table: 'agenda',
  columns: {
    account_id: 'bigint',
    state_version: 'bigint',
    next_action_on: 'date',
    event_seq: 'bigint',
    event_hash: 'text',
  },
} as const

export async function writeCollected(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const rows = planned.flatMap(({ entry, account }) =>
    (entry.collected ?? []).map((each) => ({
      account_id: account,
      id: idToRow(each.invoice),
      status: each.type,
      paid_on: each.type === 'paid' ? dateToRow(entry.on) : null,
      failed_attempts: each.type === 'open' ? each.failedAttempts : null,
      next_attempt_on: each.type === 'open' ? optionalDateToRow(each.nextAttemptOn) : null,
    })),
  )
  if (rows.length === 0) return
  const { numAffectedRows } = await sql`update invoice i
    set status = c.status, paid_on = c.paid_on, next_attempt_on = c.next_attempt_on,
      failed_attempts = coalesce(c.failed_attempts, i.failed_attempts)
    from ${unnest(collectedTable, rows)} c (account_id, id, status, paid_on, failed_attempts, next_attempt_on)
    where i.account_id = c.account_id and i.id = c.id`.execute(transaction)
  if (numAffectedRows !== BigInt(rows.length)) throw new Error('Broken invariant: what is collected has been issued')
}

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
  }))
  const accounts = planned.map(({ account }) => account)
  // The accounts are told too: rows to join with alone let the planner read every agenda there is.
  const { numAffectedRows } = await sql`update agenda g
    set state_version = n.state_version, next_action_on = n.next_action_on, event_seq = n.event_seq,
      event_hash = n.event_hash
    from ${unnest(agendaTable, rows)} n (account_id, state_version, next_action_on, event_seq, event_hash)
    where g.account_id = n.account_id and g.state_version = n.state_version - 1
      and g.account_id = any(${accounts}::bigint[])`.execute(transaction)
  if (numAffectedRows !== BigInt(rows.length)) {
    throw new Error('Broken invariant: an account is committed from the state it was loaded in, under its lock')
  }
  return after
}

function loadedAfter({ entry, invoices, credits }: Planned, end: ChainEnd | undefined): Loaded {
  const { loaded, decision, collected = [] } = entry
  const credited = credits.map(({ draft }) => draft)
  const settled = new Set([
    ...collected.flatMap((each) => (each.type === 'paid' ? [each.invoice] : [])),
    ...loaded.openInvoices.filter((invoice) => owedAfter(invoice, credited).minor === 0n).map(({ id }) => id),
  ])
  const open = invoices.filter((invoice) => invoice.status === 'open')
  const after = withSubscriptions(loaded.known, decision.next)
  const lines = credited.flatMap((draft) => draft.lines.map((each) => ({ ...each, invoice: draft.invoice })))
  const issued = invoices.map(({ id, draft, status }) => billedInvoice(id, draft, status === 'paid'))
  const billed = [...loaded.known.invoices, ...issued].map((each) =>
    afterCredits(settled.has(each.id) ? { ...each, paid: true } : each, lines),
  )
  const known = {
    ...after,
    invoices: stillOpen(billed, after.subscriptions),
    unpaid: [
      ...loaded.known.unpaid.filter(({ id }) => !settled.has(id)),
      ...open.map(({ id, draft }) => unpaidInvoice(id, draft)),
    ],
  }
  const openInvoices: OpenInvoice[] = [
    ...loaded.openInvoices
      .filter(({ id }) => !settled.has(id))
      .map((invoice) => ({ ...invoice, ...retryOf(collected, invoice), owed: owedAfter(invoice, credited) })),
    ...open.map(({ id, draft, nextAttemptOn }) => {
      return { id, dueOn: draft.dueOn, owed: draft.total, nextAttemptOn, failedAttempts: 0 }
    }),
  ]
  const agenda = {
    ...loaded.agenda,
    stateVersion: loaded.agenda.stateVersion + 1n,
    nextActionOn: earliest([nextActionOn(known), ...openInvoices.map((invoice) => invoice.nextAttemptOn)]),
    eventSeq: end?.seq ?? loaded.agenda.eventSeq,
    eventHash: end?.hash ?? loaded.agenda.eventHash,
  }
  return { known, agenda, openInvoices }
}

// What is credited and not refunded was owed.
function owedAfter({ id, owed }: OpenInvoice, credited: readonly CreditDraft[]): Money {
  const own = credited.filter(({ invoice }) => invoice === id)
  return own.reduce((left, { total, refund }) => subtract(left, subtract(total, refund)), owed)
}

function retryOf(collected: NonNullable<Planned['entry']['collected']>, { id }: OpenInvoice) {
  const found = collected.find((each) => each.invoice === id)
  if (found?.type !== 'open') return {}
  return { nextAttemptOn: found.nextAttemptOn, failedAttempts: found.failedAttempts }
}
