/** What the two tables of invoices share: whose, of which days, and how a spreadsheet is kept from calculating. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { DateText, idText } from '../../resources/primitives.ts'
import type { Reader } from '../../store/database.ts'
import type { Wanted } from '../../store/invoice-tables.ts'
import { glanceAt, namedAccount } from '../access.ts'
import { csvOf } from '../csv.ts'
import type { Context } from '../operation.ts'
import { invalid } from '../problem.ts'

export const InvoiceCsvQuery = z.object({
  account: idText('account').optional(),
  seller: z.string().max(100).optional().meta({ description: 'For the vendor: all accounts of a seller.' }),
  from: DateText,
  to: DateText.meta({ description: 'Included.' }),
})

type Query = z.output<typeof InvoiceCsvQuery>
type Table = { readonly columns: string[]; read(reader: Reader, wanted: Wanted): Promise<string[][]> }

const rowsMax = 100_000

export async function invoiceCsv(context: Context, query: Query, { columns, read }: Table): Promise<string> {
  const from = parsePlainDate(query.from)
  const to = parsePlainDate(query.to)
  if (from === undefined || to === undefined || from > to) throw invalid('from', 'lies after `to`')
  const wanted = { whose: await whoseOf(context, query), from: from as PlainDate, to, limit: rowsMax + 1 }
  const rows = await read(context.database.kysely, wanted)
  if (rows.length > rowsMax) throw invalid('to', `makes more than ${rowsMax} rows: ask for fewer days`)
  return csvOf(columns, rows)
}

async function whoseOf(context: Context, { account, seller }: Query): Promise<Wanted['whose']> {
  if (context.caller.kind === 'vendor' && seller !== undefined && account === undefined) {
    return { seller: seller as SellerId }
  }
  const named = namedAccount(context, account)
  await glanceAt(context, named)
  return { account: named }
}
