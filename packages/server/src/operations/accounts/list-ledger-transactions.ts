/** The transactions of an account's books, newest first. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { LedgerTransactionShape, toApiTransaction } from '../../resources/ledger.ts'
import { idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { listTransactions } from '../../store/ledger.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listLedgerTransactions = operation({
  id: 'listLedgerTransactions',
  method: 'GET',
  path: '/v1/accounts/{account}/ledger-transactions',
  summary: "List the transactions of an account's books",
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: PageQuery,
  body: z.undefined(),
  response: listOf(LedgerTransactionShape),
  status: 200,
  async handle(context, { params, query }) {
    const account = id('account', params.account)
    await glanceAt(context, account)
    const stored = await listTransactions(context.database.kysely, {
      account,
      limit: query.limit + 1,
      ...(query.cursor !== undefined && { after: id('ledgerTransaction', query.cursor) }),
    })
    const page = pageOf(stored, query.limit, (transaction) => transaction.id)
    return { ...page, data: page.data.map(toApiTransaction) }
  },
})
