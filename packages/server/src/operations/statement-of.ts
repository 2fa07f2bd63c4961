/** What the operations of statements share: which days, and what happened in them. */
import { id } from '@coterm/core/ids.ts'
import { type Statement, statementsOf } from '@coterm/core/invoice/statement.ts'
import { monthsLater } from '@coterm/core/time/period.ts'
import { type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { DateText } from '../resources/primitives.ts'
import { statementEntries } from '../store/statements.ts'
import { type Seen, seeAccount } from './access.ts'
import type { Context } from './operation.ts'
import { invalid } from './problem.ts'

export const StatementQuery = z.object({
  from: DateText.optional().meta({ description: 'The first day; a year before the last where it is left out.' }),
  to: DateText.optional().meta({ description: 'The last day; today where it is left out.' }),
})

export type Days = { readonly from: PlainDate; readonly to: PlainDate }

/** The first and the last day that are asked for. */
export function daysOf({ from, to }: z.output<typeof StatementQuery>, today: PlainDate): Days {
  const last = to === undefined ? today : (parsePlainDate(to) ?? today)
  const first = from === undefined ? monthsLater(last, -12) : (parsePlainDate(from) ?? last)
  if (first > last) throw invalid('from', 'lies after `to`')
  return { from: first, to: last }
}

type Asked = { readonly account: string; readonly query: z.output<typeof StatementQuery> }

export async function statementFor(
  context: Context,
  { account, query }: Asked,
): Promise<Seen & Days & { readonly statements: readonly Statement[] }> {
  const seen = await seeAccount(context, id('account', account))
  const days = daysOf(query, seen.today)
  const entries = await statementEntries(context.database.kysely, seen.loaded.known.account.id, days.to)
  return { ...seen, ...days, statements: statementsOf(entries, days.from) }
}
