/** What happened between an account and its seller: documents, payments, refunds, and the balance that runs. */
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { AccountStatementShape, toApiStatement } from '../../resources/statement.ts'
import { operation } from '../operation.ts'
import { StatementQuery, statementFor } from '../statement-of.ts'

export const getStatement = operation({
  id: 'getStatement',
  method: 'GET',
  path: '/v1/accounts/{account}/statement',
  summary: 'See the statement of an account',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: StatementQuery,
  body: z.undefined(),
  response: AccountStatementShape,
  status: 200,
  async handle(context, { params, query }) {
    const { from, to, statements } = await statementFor(context, { account: params.account, query })
    return toApiStatement({ account: params.account, from, to, statements })
  },
})
