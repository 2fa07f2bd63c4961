/** The books of an account: what every ledger account comes to at the end of a day, by currency. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { LedgerShape, toApiLedger } from '../../resources/ledger.ts'
import { DateText, idText } from '../../resources/primitives.ts'
import { loadDeferredRevenue, trialBalance } from '../../store/ledger.ts'
import { dateFromRow } from '../../store/row-values.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'

export const getLedger = operation({
  id: 'getLedger',
  method: 'GET',
  path: '/v1/accounts/{account}/ledger',
  summary: 'See the balances of an account',
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({ on: DateText.optional().meta({ description: 'At the end of this day; else today.' }) }),
  body: z.undefined(),
  response: LedgerShape,
  status: 200,
  async handle(context, { params, query }) {
    const account = id('account', params.account)
    const { today } = await glanceAt(context, account)
    const on = query.on === undefined ? today : dateFromRow(query.on)
    const { kysely } = context.database
    const balances = await trialBalance(kysely, account, on)
    return toApiLedger(account, { on, balances, deferred: await loadDeferredRevenue(kysely, { account }, on) })
  },
})
