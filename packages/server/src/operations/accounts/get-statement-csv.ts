/** The statement of an account as a table: a row for each entry, between the balances. */
import { formatMoney, type Money } from '@coterm/core/money/money.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { operation } from '../operation.ts'
import { StatementQuery, statementFor } from '../statement-of.ts'

const columns = ['date', 'kind', 'number', 'amount', 'balance', 'currency']

export const getStatementCsv = operation({
  id: 'getStatementCsv',
  method: 'GET',
  path: '/v1/accounts/{account}/statement.csv',
  summary: 'Take the statement of an account along as a table',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: StatementQuery,
  body: z.undefined(),
  response: z.string(),
  status: 200,
  produces: 'text/csv',
  async handle(context, { params, query }) {
    const { from, to, statements } = await statementFor(context, { account: params.account, query })
    const rows = statements.flatMap(({ opening, entries, closing }) => [
      balanceRow(from, 'opening', opening),
      ...entries.map(({ date, kind, number, amount, balance }) => [
        ...[formatPlainDate(date), kind, number, formatMoney(amount), formatMoney(balance), amount.currency],
      ]),
      balanceRow(to, 'closing', closing),
    ])
    // Amounts below zero begin like a formula and are none; what people wrote is no part of this table.
    return stringify(rows, { header: true, columns })
  },
})

function balanceRow(date: PlainDate, kind: string, balance: Money): string[] {
  return [formatPlainDate(date), kind, '', '', formatMoney(balance), balance.currency]
}
