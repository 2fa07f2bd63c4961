/** How many lines each subscription was billed on a day, for many accounts at once: what the safety bounds count. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { LinesBilled } from '@coterm/core/subscription/safety-bounds.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { dateToRow } from './row-values.ts'

type Asked = { readonly account: AccountId; readonly on: PlainDate }
type CountRow = { account_id: bigint; subscription_id: bigint; lines: bigint }

/** By account; one on whose day nothing was billed is left out. */
export async function loadLinesBilled(reader: Reader, asked: readonly Asked[]): Promise<Map<AccountId, LinesBilled>> {
  if (asked.length === 0) return new Map()
  const accounts = asked.map(({ account }) => idToRow(account))
  const days = asked.map(({ on }) => dateToRow(on))
  const { rows } = await sql<CountRow>`
    select i.account_id, l.subscription_id, count(*)::bigint as lines
    from unnest(${accounts}::bigint[], ${days}::date[]) as a (account_id, day)
    join invoice i on i.account_id = a.account_id and i.date = a.day
    join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
    where i.account_id = any(${accounts}::bigint[]) and l.account_id = any(${accounts}::bigint[])
    group by i.account_id, l.subscription_id`.execute(reader)
  const counted = rows.map(({ account_id, subscription_id, lines }) => {
    return {
      account: idFromRow('account', account_id),
      of: [idFromRow('subscription', subscription_id), Number(lines)] as const,
    }
  })
  const byAccount = Map.groupBy(counted, ({ account }) => account)
  return new Map([...byAccount].map(([account, found]) => [account, new Map(found.map(({ of }) => of))]))
}
