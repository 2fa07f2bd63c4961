/** What every part of the sandbox shares: its books, its clock, and how the account it is asked about sees the date. */
import type { Behaviour } from '@coterm/core/simulator/scenario.ts'
import { behaviours } from '@coterm/core/simulator/scenario.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { dateAt } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Clock } from '../../clock.ts'
import type { Database, Reader } from '../../store/database.ts'
import { dateFromRow, wordFromRow } from '../../store/row-values.ts'
import type { ProviderProfile } from './provider.ts'

export type Books = { readonly database: Database; readonly clock: Clock; readonly profile: ProviderProfile }

export type HowItBehaves = {
  readonly behaviour: Behaviour
  readonly declineCode: string | null
  /** Settlement and disputes come in days: those of the account's test clock where it has one. */
  readonly today: PlainDate
}

type Row = { behaviour: string | null; decline_code: string | null; today: string | null }

/** A method that nobody has spoken about takes the money. */
export async function howItBehaves(reader: Reader, { clock }: Books, token: string): Promise<HowItBehaves> {
  const { rows } = await sql<Row>`select s.behaviour, s.decline_code, c.today
    from (select ${token}::text as token) t
    left join sandbox_method s on s.token = t.token
    left join payment_method m on m.provider = 'sandbox' and m.token = t.token
    left join agenda g on g.account_id = m.account_id
    left join test_clock c on c.id = g.test_clock_id`.execute(reader)
  const [row] = rows
  return {
    behaviour: row?.behaviour ? wordFromRow(behaviours, row.behaviour) : 'ok',
    declineCode: row?.decline_code ?? null,
    today: row?.today ? dateFromRow(row.today) : dateAt(clock.now(), 'UTC'),
  }
}
