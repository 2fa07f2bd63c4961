/** Credit balances as rows: what came to them and what was taken off, and the balance that is left. */
import { type Money, negative } from '@coterm/core/money/money.ts'
import { sql } from 'kysely'
import type { Transaction } from '../database.ts'
import { idToRow } from '../ids.ts'
import { insertRows, unnest } from '../insert-rows.ts'
import { dateToRow, instantToRow } from '../row-values.ts'
import type { Planned } from './plan.ts'

const transactionTable = {
  table: 'credit_transaction',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    currency: 'text',
    amount: 'bigint',
    kind: 'text',
    invoice_id: 'bigint',
    credit_note_id: 'bigint',
    reason: 'text',
    date: 'date',
    created_at: 'timestamptz',
  },
} as const

const balanceTable = {
  table: 'credit_balance',
  columns: { account_id: 'bigint', currency: 'text', amount: 'bigint' },
} as const

/** One movement of a balance, with the number of its row. */
export type BalanceMove = {
  readonly id: bigint
  readonly kind:
    | 'grant'
    | 'overpayment'
    | 'refund_failed'
    | 'payment_kept'
    | 'chargeback_won'
    | 'credit_note'
    | 'applied'
  /** Positive: it comes to the balance. */
  readonly amount: Money
  readonly invoice: bigint | null
  readonly creditNote: bigint | null
  readonly reason: string | null
}

/** What the entry moves: first what comes, so that it can be used at once. */
export function movesOf({ entry, invoices, credits, number }: Omit<Planned, 'moves'>): BalanceMove[] {
  const none = { invoice: null, creditNote: null, reason: null }
  const added = (entry.balance ?? []).map(({ kind, amount, invoice, reason }) => {
    return { ...none, kind, amount, reason, invoice: invoice === null ? null : idToRow(invoice) }
  })
  const kept = credits.map(({ row, draft }) => {
    const invoice = idToRow(draft.invoice)
    return { ...none, kind: 'credit_note' as const, amount: draft.toBalance, invoice, creditNote: row }
  })
  const used = (entry.collected ?? []).flatMap((each) =>
    each.type === 'paid' && each.by === 'credit' ? [{ invoice: idToRow(each.invoice), amount: each.amount }] : [],
  )
  const issued = invoices.map(({ row, draft }) => ({ invoice: row, amount: draft.creditApplied }))
  const applied = [...used, ...issued].map(({ invoice, amount }) => {
    return { ...none, kind: 'applied' as const, invoice, amount: negative(amount) }
  })
  return [...added, ...kept, ...applied]
    .filter(({ amount }) => amount.minor !== 0n)
    .map((move) => ({ ...move, id: number() }))
}

/** How many rows `movesOf` needs a number for, at most. */
export function movesMax({ decision, collected = [], balance = [] }: Planned['entry']): number {
  return decision.invoices.length + decision.credits.length + collected.length + balance.length
}

export async function writeBalances(transaction: Transaction, planned: readonly Planned[]): Promise<void> {
  const rows = planned.flatMap((each) =>
    each.moves.map((move) => ({
      account_id: each.account,
      id: move.id,
      currency: move.amount.currency,
      amount: move.amount.minor,
      kind: move.kind,
      invoice_id: move.invoice,
      credit_note_id: move.creditNote,
      reason: move.reason,
      date: dateToRow(each.entry.on),
      created_at: instantToRow(each.entry.at),
    })),
  )
  await insertRows(transaction, transactionTable, { rows })
  const changes = [...Map.groupBy(rows, (row) => `${row.account_id} ${row.currency}`).values()].flatMap((own) => {
    const amount = own.reduce((so, row) => so + row.amount, 0n)
    return own[0] ? [{ account_id: own[0].account_id, currency: own[0].currency, amount }] : []
  })
  await insertRows(transaction, balanceTable, {
    rows: changes.filter(({ amount }) => amount >= 0n),
    onConflict: sql`on conflict (account_id, currency) do update set amount = credit_balance.amount + excluded.amount`,
  })
  const lowered = changes.filter(({ amount }) => amount < 0n)
  if (lowered.length === 0) return
  const { numAffectedRows } = await sql`update credit_balance b set amount = b.amount + c.amount
    from ${unnest(balanceTable, lowered)} c (account_id, currency, amount)
    where b.account_id = c.account_id and b.currency = c.currency`.execute(transaction)
  if (numAffectedRows !== BigInt(lowered.length)) throw new Error('Broken invariant: what is used up was there')
}
