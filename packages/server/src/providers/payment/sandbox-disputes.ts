/** Money that the sandbox gives back: refunds on request, and chargebacks that a customer's bank asks for a week later. */
import { money } from '@coterm/core/money/money.ts'
import { addDays, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Transaction } from '../../store/database.ts'
import { currencyFromRow, dateFromRow, dateToRow, wordFromRow } from '../../store/row-values.ts'
import type { ChargeRequest, Dispute, RefundRequest, RefundResult } from './provider.ts'
import { type Books, howItBehaves } from './sandbox-books.ts'
import { addEvent } from './sandbox-events.ts'

const daysUntilDispute = 7

/** Sent twice under one reference, it is given back once; no more is given back than was taken. */
export async function refund(books: Books, { reference, charge, amount }: RefundRequest): Promise<RefundResult> {
  return books.database.kysely.transaction().execute(async (transaction) => {
    const taken = await transaction
      .selectFrom('sandbox_charge')
      .selectAll()
      .where('reference', '=', charge)
      .where('status', '=', 'succeeded')
      .orderBy('id')
      .forUpdate()
      .executeTakeFirst()
    const known = await stored(transaction, reference)
    if (known) return known
    const { behaviour } = await howItBehaves(transaction, books, taken?.token ?? '')
    const before = await refundedOf(transaction, charge)
    const tooMuch = !taken || before + amount.minor > (taken.amount ?? 0n)
    const reason = tooMuch
      ? 'charge_already_refunded'
      : behaviour === 'refund_fails'
        ? 'expired_or_canceled_card'
        : null
    const status = reason === null ? 'succeeded' : 'failed'
    await transaction
      .insertInto('sandbox_refund')
      .values({ reference, charge, currency: amount.currency, amount: amount.minor, status, reason })
      .execute()
    const whole = taken !== undefined && reason === null && before + amount.minor === taken.amount
    if (whole) {
      await transaction.updateTable('sandbox_charge').set({ refunded: true }).where('id', '=', taken.id).execute()
    }
    return reason === null ? { status: 'succeeded' } : { status: 'failed', reason }
  })
}

export async function findRefund({ database }: Books, reference: string): Promise<RefundResult | null> {
  return stored(database.kysely, reference)
}

async function stored(reader: Books['database']['kysely'], reference: string): Promise<RefundResult | null> {
  const row = await reader
    .selectFrom('sandbox_refund')
    .select(['status', 'reason'])
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!row) return null
  return row.status === 'succeeded' ? { status: 'succeeded' } : { status: 'failed', reason: row.reason ?? 'failed' }
}

async function refundedOf(transaction: Transaction, charge: string): Promise<bigint> {
  const { rows } = await sql<{ sum: bigint | string }>`select coalesce(sum(amount), 0)::bigint as sum
    from sandbox_refund where charge = ${charge} and status = 'succeeded'`.execute(transaction)
  return BigInt(rows[0]?.sum ?? 0)
}

type Disputed = { readonly charge: bigint; readonly request: ChargeRequest; readonly today: PlainDate }

export async function addDispute(transaction: Transaction, { charge, request, today }: Disputed): Promise<void> {
  const id = `dispute-${charge}`
  const opensOn = addDays(today, daysUntilDispute)
  const { reference, amount, method } = request
  await transaction
    .insertInto('sandbox_dispute')
    .values({
      ...{ id, charge: reference, currency: amount.currency, amount: amount.minor, status: 'open' },
      ...{ reason: 'fraudulent', token: method.token, opens_on: dateToRow(opensOn) },
    })
    .execute()
  await addEvent(transaction, { about: 'dispute', reference: id, token: method.token, dueOn: opensOn })
}

/** Not before its day has come. */
export async function findDispute(books: Books, id: string): Promise<Dispute | null> {
  const { kysely } = books.database
  const row = await kysely.selectFrom('sandbox_dispute').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const { today } = await howItBehaves(kysely, books, row.token)
  if (dateFromRow(row.opens_on) > today) return null
  const { charge, reason } = row
  const status = wordFromRow(['open', 'won', 'lost'] as const, row.status)
  return { id, charge, amount: money(row.amount, currencyFromRow(row.currency)), status, reason }
}

/** How the bank decides. */
export async function decideDispute({ database }: Books, id: string, status: 'won' | 'lost'): Promise<void> {
  await database.kysely.transaction().execute(async (transaction) => {
    const decided = await transaction
      .updateTable('sandbox_dispute')
      .set({ status })
      .where('id', '=', id)
      .where('status', '=', 'open')
      .returning('token')
      .executeTakeFirst()
    if (decided) await addEvent(transaction, { about: 'dispute', reference: id, token: decided.token, dueOn: null })
  })
}
