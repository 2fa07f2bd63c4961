/** What happened to an account's money, as the ledger tells it. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { StatementEntry, StatementKind } from '@coterm/core/invoice/statement.ts'
import { money } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idToRow } from './ids.ts'
import { currencyFromRow, dateFromRow, dateToRow } from './row-values.ts'

// What a booking of the ledger is called towards the customer.
const kinds: Readonly<Record<string, StatementKind>> = {
  ...{ invoice_issued: 'invoice', credit_note_issued: 'credit_note', invoice_paid: 'payment', payment_kept: 'payment' },
  ...{ refund_paid: 'refund', credit_granted: 'credit', invoice_written_off: 'write_off' },
  ...{ write_off_reversed: 'write_off', payment_charged_back: 'chargeback', chargeback_won: 'chargeback' },
}

type Row = { kind: string; number: string | null; date: string; currency: string; amount: bigint }

/**
 * Everything up to the day, in the order in which it was booked. What an account owes is what it has to pay less what is
 * kept or on its way back for it, so a booking between these three changes nothing and is not told.
 */
export async function statementEntries(reader: Reader, account: AccountId, to: PlainDate): Promise<StatementEntry[]> {
  const { rows } = await sql<Row>`
    select t.kind, t.date, e.currency, e.amount, coalesce(c.number, i.number) as number
    from ledger_transaction t
    join lateral (
      select currency, sum(amount)::bigint as amount from ledger_entry
      where account_id = t.account_id and transaction_id = t.id
        and ledger_account in ('accounts_receivable', 'credit_balance', 'refunds_payable')
      group by currency having sum(amount) <> 0
    ) e on true
    left join invoice i on i.account_id = t.account_id and i.id = t.invoice_id
    left join refund r on r.account_id = t.account_id and r.id = t.source_id and t.kind like 'refund%'
    left join credit_note c on c.account_id = t.account_id
      and c.id = case t.kind when 'credit_note_issued' then t.source_id else r.credit_note_id end
    where t.account_id = ${idToRow(account)} and t.date <= ${dateToRow(to)}::date
    order by t.date, t.id`.execute(reader)
  return rows.map(({ kind, number, date, currency, amount }) => ({
    kind: kinds[kind] ?? 'other',
    number: number ?? '',
    date: dateFromRow(date),
    amount: money(amount, currencyFromRow(currency)),
  }))
}
