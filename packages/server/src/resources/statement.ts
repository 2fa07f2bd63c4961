/** What happened between an account and its seller over some days. */
import { type Statement, statementKinds } from '@coterm/core/invoice/statement.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { Amount, CurrencyCode, DateText, idText } from './primitives.ts'

const StatementEntryShape = z
  .object({
    kind: z.enum(statementKinds),
    number: z.string().meta({ description: 'The document it is, or belongs to.' }),
    date: DateText,
    amount: Amount.meta({ description: 'Above zero it adds to what is owed; below zero it takes away.' }),
    balance: Amount.meta({ description: 'What is owed afterwards.' }),
  })
  .meta({ id: 'StatementEntry' })

export const AccountStatementShape = z
  .object({
    account: idText('account'),
    from: DateText,
    to: DateText.meta({ description: 'Included.' }),
    statements: z
      .array(
        z.object({ currency: CurrencyCode, opening: Amount, entries: z.array(StatementEntryShape), closing: Amount }),
      )
      .meta({ description: 'One for each currency.' }),
  })
  .meta({ id: 'AccountStatement' })

type Told = {
  readonly account: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly statements: readonly Statement[]
}

export function toApiStatement({ account, from, to, statements }: Told): z.input<typeof AccountStatementShape> {
  return {
    account,
    from: formatPlainDate(from),
    to: formatPlainDate(to),
    statements: statements.map(({ currency, opening, entries, closing }) => ({
      currency,
      opening: formatMoney(opening),
      entries: entries.map(({ kind, number, date, amount, balance }) => {
        return { kind, number, date: formatPlainDate(date), amount: formatMoney(amount), balance: formatMoney(balance) }
      }),
      closing: formatMoney(closing),
    })),
  }
}
