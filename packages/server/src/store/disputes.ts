/** Payments that a customer's bank took back, and the invoices that are owed again for it. */
import type { AccountId, InvoiceId, PaymentId } from '@coterm/core/ids.ts'
import { type Booking, book } from '@coterm/core/ledger/book.ts'
import { isZero, type Money, money, negative, subtract } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Selectable, sql } from 'kysely'
import type { Dispute } from '../providers/payment/provider.ts'
import { writeTransactions } from './commit/ledger.ts'
import type { Reader, Transaction } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { currencyFromRow, dateFromRow, dateToRow, instantToRow, wordFromRow } from './row-values.ts'
import type { Tables } from './tables.ts'

export const disputeStatuses = ['open', 'won', 'lost'] as const

export type StoredDispute = {
  readonly account: AccountId
  /** The provider's own. */
  readonly id: string
  /** The number of its row: what the books know it by. */
  readonly row: bigint
  readonly invoice: InvoiceId
  readonly payment: PaymentId
  readonly amount: Money
  /** How much of the invoice was owed again. */
  readonly reopened: Money
  readonly status: (typeof disputeStatuses)[number]
  readonly reason: string
  readonly openedOn: PlainDate
}

/** The payment of ours that a provider's charge is; null while it has paid no invoice. */
export async function findCharge(
  reader: Reader,
  charge: string,
): Promise<{ readonly account: AccountId; readonly invoice: InvoiceId } | null> {
  const row = await reader
    .selectFrom('payment_attempt')
    .select(['account_id', 'invoice_id'])
    .where('id', '=', idToRow(charge as PaymentId))
    .where('status', '=', 'succeeded')
    .executeTakeFirst()
  if (!row?.invoice_id) return null
  return { account: idFromRow('account', row.account_id), invoice: idFromRow('invoice', row.invoice_id) }
}

export async function findDispute(reader: Reader, id: string): Promise<StoredDispute | null> {
  const row = await reader.selectFrom('dispute').selectAll().where('provider_id', '=', id).executeTakeFirst()
  return row ? disputeFromRow(row) : null
}

/** A page of disputes, newest first. */
export async function listDisputes(
  reader: Reader,
  page: { readonly limit: number; readonly after?: bigint },
): Promise<StoredDispute[]> {
  let query = reader.selectFrom('dispute').selectAll().orderBy('id', 'desc').limit(page.limit)
  if (page.after !== undefined) query = query.where('id', '<', page.after)
  return (await query.execute()).map(disputeFromRow)
}

type When = { readonly on: PlainDate; readonly at: Instant }

/**
 * Writes the dispute down. Unless it has been won already, its invoice is owed again: as much of it as the payment paid
 * and has not been given back. The account is locked.
 */
export async function chargeBack(transaction: Transaction, dispute: Dispute, { on, at }: When): Promise<StoredDispute> {
  const [row = 0n] = await newNumbers(transaction, 1)
  const payment = idToRow(dispute.charge as PaymentId)
  const counts = dispute.status !== 'won'
  const { rows } = await sql<Selectable<Tables['dispute']>>`
    insert into dispute (account_id, id, provider_id, payment_id, invoice_id, currency, amount, reopened, status, reason,
      opened_on, changed_at)
    select p.account_id, ${row}::bigint, ${dispute.id}, p.id, p.invoice_id, p.currency, ${dispute.amount.minor}::bigint,
      case when ${counts} and i.status <> 'uncollectible' then greatest(0, least(${dispute.amount.minor}::bigint, i.paid, p.amount - coalesce((
        select sum(r.amount) from refund r where r.account_id = p.account_id and r.payment_id = p.id), 0))) else 0 end,
      ${dispute.status}, ${dispute.reason}, ${dateToRow(on)}::date, ${instantToRow(at)}::timestamptz
    from payment_attempt p join invoice i on i.account_id = p.account_id and i.id = p.invoice_id
    where p.id = ${payment}::bigint returning *`.execute(transaction)
  const [written] = rows
  if (!written) throw new Error('Broken invariant: what is disputed has been paid')
  const stored = disputeFromRow(written)
  if (stored.reopened.minor > 0n) await reopen(transaction, written)
  if (counts) await bookTaken(transaction, stored, { on, at })
  return stored
}

// What is owed again, and what is lost: the bank may take more than the invoice still had of the payment.
async function bookTaken(transaction: Transaction, dispute: StoredDispute, { on, at }: When): Promise<void> {
  const { amount, reopened } = dispute
  const lost = subtract(amount, reopened)
  const bookings = [book('payment_charged_back', amount), book('chargeback_accepted', lost)]
  await writeBookings(transaction, dispute, { bookings, on, at })
}

/** The bank gave back what it had taken: what the invoice did not have of it is lost no more. */
export async function bookReturned(transaction: Transaction, dispute: StoredDispute, { on, at }: When): Promise<void> {
  const lost = subtract(dispute.amount, dispute.reopened)
  const { currency } = lost
  const entries = [
    { account: 'cash', amount: lost },
    { account: 'chargebacks', amount: negative(lost) },
  ] as const
  const bookings = isZero(lost) ? [] : [{ kind: 'chargeback_won', currency, entries } as const]
  await writeBookings(transaction, dispute, { bookings, on, at })
}

async function writeBookings(
  transaction: Transaction,
  { account, row, invoice }: StoredDispute,
  { bookings, on, at }: When & { readonly bookings: readonly Booking[] },
): Promise<void> {
  const numbers = await newNumbers(transaction, bookings.length)
  const about = { account: idToRow(account), invoice: idToRow(invoice), source: row, on, at }
  await writeTransactions(
    transaction,
    bookings.map((booking, index) => ({ ...about, id: numbers[index] ?? 0n, booking })),
  )
}

async function reopen(transaction: Transaction, row: Selectable<Tables['dispute']>): Promise<void> {
  const { account_id: account, invoice_id: invoice, payment_id: payment, reopened } = row
  await sql`update invoice_part s set settled = greatest(0, s.settled - (p.part ->> 1)::bigint)
    from (select jsonb_array_elements(parts) as part from payment_attempt
      where account_id = ${account}::bigint and id = ${payment}::bigint and parts is not null) p
    where s.account_id = ${account}::bigint and s.invoice_id = ${invoice}::bigint
      and s.subscription_id = (p.part ->> 0)::bigint`.execute(transaction)
  await sql`update invoice set paid = paid - ${reopened}::bigint, paid_on = null, next_attempt_on = null,
      status = case status when 'uncollectible' then status else 'open' end
    where account_id = ${account}::bigint and id = ${invoice}::bigint`.execute(transaction)
}

/** The account is locked. */
export async function setDisputeStatus(
  transaction: Transaction,
  { account, row }: Pick<StoredDispute, 'account' | 'row'>,
  {
    status,
    returned,
    at,
  }: { readonly status: StoredDispute['status']; readonly returned?: Money; readonly at: Instant },
): Promise<void> {
  await transaction
    .updateTable('dispute')
    .set({ status, changed_at: instantToRow(at), ...(returned && { returned: returned.minor }) })
    .where('account_id', '=', idToRow(account))
    .where('id', '=', row)
    .execute()
}

function disputeFromRow(row: Selectable<Tables['dispute']>): StoredDispute {
  const currency = currencyFromRow(row.currency)
  return {
    account: idFromRow('account', row.account_id),
    id: row.provider_id,
    row: row.id,
    invoice: idFromRow('invoice', row.invoice_id),
    payment: idFromRow('payment', row.payment_id),
    amount: money(row.amount, currency),
    reopened: money(row.reopened, currency),
    status: wordFromRow(disputeStatuses, row.status),
    reason: row.reason,
    openedOn: dateFromRow(row.opened_on),
  }
}
