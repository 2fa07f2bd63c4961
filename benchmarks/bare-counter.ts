/**
 * What invoices are measured against: the least that gapless numbers can cost. One transaction takes the next number from
 * a counter row and inserts one row with it. No lines, no tax, no ledger, no history, nothing decided.
 */
import { sql } from 'kysely'
import type { Database } from '../packages/server/src/store/database.ts'
import { type Way, workers } from './measure.ts'

export async function createBareTables({ kysely }: Database): Promise<void> {
  await sql`create table bare_counter (series text primary key, last bigint not null) with (fillfactor = 50)`.execute(
    kysely,
  )
  await sql`create table bare_invoice (series text, number bigint, total bigint not null, date date not null,
    primary key (series, number))`.execute(kysely)
  await sql`insert into bare_counter values ('main', 0)`.execute(kysely)
}

export function bareCounter({ kysely }: Database, clients: number): Way {
  const one = async () => {
    await kysely.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ last: bigint }>`
        update bare_counter set last = last + 1 where series = 'main' returning last`.execute(transaction)
      await sql`insert into bare_invoice values ('main', ${rows[0]?.last}::bigint, 42000, '2027-01-01')`.execute(
        transaction,
      )
    })
    return 1
  }
  return { name: 'bare counter row, one row an invoice', clients, run: (until) => workers(clients, until, one) }
}
