/** What an account has with us, and how it came about. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { CreditBalanceShape, toApiCreditBalance } from '../../resources/credit-balance.ts'
import { idText } from '../../resources/primitives.ts'
import { listCreditTransactions } from '../../store/credit-transactions.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'

export const getCreditBalance = operation({
  id: 'getCreditBalance',
  method: 'GET',
  path: '/v1/accounts/{account}/credit-balance',
  summary: 'See the credit balance',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.undefined(),
  response: CreditBalanceShape,
  status: 200,
  async handle(context, { params }) {
    const { loaded } = await glanceAt(context, id('account', params.account))
    const { account } = loaded.known
    return toApiCreditBalance(loaded.known, await listCreditTransactions(context.database.kysely, account.id, 100))
  },
})
