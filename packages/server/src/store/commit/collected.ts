/** What became of open invoices: what was received for them, and when they are tried again. */
import { sql } from 'kysely'
import type { Loaded } from '../accounts.ts'
import type { Transaction } from '../database.ts'
import { idToRow, optionalIdToRow } from '../ids.ts'
import { insertRows, unnest } from '../insert-rows.ts'
import { dateToRow, optionalDateToRow } from '../row-values.ts'
import type { Planned } from './plan.ts'

const receivedTable = {
  table: 'invoice',
  columns: { account_id: 'bigint', id: 'bigint', credit_applied: 'bigint', paid: 'bigint', date: 'date' },
} as const

const openTable = {
  table: 'invoice',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    failed_attempts: 'integer',
    next_attempt_on: 'date',
    blocks: 'boolean',
    blocked_method_id: 'bigint',
  },
} as const

const freeTable = {
  table: 'invoice',
  columns: { account_id: 'bigint', id: 'bigint', next_attempt_on: 'date' },
} as const

const partTable = {
  table: 'invoice_part',
  columns: { account_id: 'bigint', invoice_id: 'bigint', subscription_id: 'bigint', settled: 'bigint' },
} as const

export async function writeCollected(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  await writeTries(transaction, planned)
  await writeReceived(transaction, planned)
  await writeParts(transaction, planned)
}

async function writeTries(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const rows = planned.flatMap(({ entry, account }) =>
    (entry.collected ?? []).flatMap((each) => {
      if (each.type !== 'open') return []
      return {
        account_id: account,
        id: idToRow(each.invoice),
        failed_attempts: each.failedAttempts,
        next_attempt_on: optionalDateToRow(each.nextAttemptOn),
        blocks: each.blockedMethod !== undefined,
        blocked_method_id: optionalIdToRow(each.blockedMethod ?? null),
      }
    }),
  )
  if (rows.length === 0) return
  const { numAffectedRows } = await sql`update invoice i
    set next_attempt_on = c.next_attempt_on, failed_attempts = c.failed_attempts,
      blocked_method_id = case when c.blocks then c.blocked_method_id else i.blocked_method_id end
    from ${unnest(openTable, rows)} c (account_id, id, failed_attempts, next_attempt_on, blocks, blocked_method_id)
    where i.account_id = c.account_id and i.id = c.id`.execute(transaction)
  if (numAffectedRows !== BigInt(rows.length)) throw new Error('Broken invariant: what is collected has been issued')
}

/** Invoices whose method was declined for good, and that another one pays now, are tried at once. */
export async function writeUnblocked(
  transaction: Transaction,
  planned: readonly Planned[],
  after: readonly Loaded[],
): Promise<void> {
  const rows = planned.flatMap(({ entry, account }, index) => {
    const blocked = new Set(entry.loaded.openInvoices.flatMap((each) => (each.blockedMethod === null ? [] : [each.id])))
    const free = (after[index]?.openInvoices ?? []).filter(
      (each) => blocked.has(each.id) && each.blockedMethod === null,
    )
    return free.map(({ id, nextAttemptOn }) => {
      return { account_id: account, id: idToRow(id), next_attempt_on: optionalDateToRow(nextAttemptOn) }
    })
  })
  if (rows.length === 0) return
  await sql`update invoice i set blocked_method_id = null, next_attempt_on = f.next_attempt_on
    from ${unnest(freeTable, rows)} f (account_id, id, next_attempt_on)
    where i.account_id = f.account_id and i.id = f.id and i.status = 'open'`.execute(transaction)
}

async function writeReceived(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const rows = planned.flatMap(({ entry, account }) => {
    const received = (entry.collected ?? []).filter((each) => each.type === 'paid')
    return [...Map.groupBy(received, ({ invoice }) => invoice)].map(([invoice, each]) => ({
      account_id: account,
      id: idToRow(invoice),
      credit_applied: total(each.filter(({ by }) => by === 'credit')),
      paid: total(each.filter(({ by }) => by !== 'credit')),
      date: dateToRow(entry.on),
    }))
  })
  if (rows.length === 0) return
  const settles = sql`i.credited + i.credit_applied + c.credit_applied + i.paid + c.paid = i.total`
  const { numAffectedRows } = await sql`update invoice i
    set credit_applied = i.credit_applied + c.credit_applied, paid = i.paid + c.paid,
      status = case when ${settles} then 'paid' else i.status end,
      paid_on = case when ${settles} then c.date end,
      next_attempt_on = case when ${settles} then null else i.next_attempt_on end
    from ${unnest(receivedTable, rows)} c (account_id, id, credit_applied, paid, date)
    where i.account_id = c.account_id and i.id = c.id`.execute(transaction)
  if (numAffectedRows !== BigInt(rows.length)) throw new Error('Broken invariant: what is paid has been issued')
}

// What was settled for certain subscriptions of an invoice: by a payment of parts, or by a credit note for them.
async function writeParts(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const rows = planned.flatMap(({ entry, account, credits }) => {
    const paid = (entry.collected ?? []).flatMap((each) =>
      each.type === 'paid' ? (each.parts ?? []).map((part) => ({ ...part, invoice: each.invoice })) : [],
    )
    const voided = credits.flatMap(({ draft }) => draft.voided.map((part) => ({ ...part, invoice: draft.invoice })))
    return [...Map.groupBy([...paid, ...voided], (part) => `${part.invoice} ${part.subscription}`).values()].flatMap(
      (own) => {
        const [first] = own
        if (!first) return []
        const { invoice, subscription } = first
        const keys = { account_id: account, invoice_id: idToRow(invoice), subscription_id: idToRow(subscription) }
        return [{ ...keys, settled: total(own) }]
      },
    )
  })
  await insertRows(transaction, partTable, {
    rows,
    onConflict: sql`on conflict (account_id, invoice_id, subscription_id) do update
      set settled = invoice_part.settled + excluded.settled`,
  })
}

function total(received: readonly { readonly amount: { readonly minor: bigint } }[]): bigint {
  return received.reduce((so, { amount }) => so + amount.minor, 0n)
}
