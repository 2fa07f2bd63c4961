/** Changes how the account's next documents name it. What has been issued stays as it is. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import {
  AccountBillingChange,
  AccountBillingShape,
  changedAccountBilling,
  toApiAccountBilling,
} from '../../resources/billing-details.ts'
import { idText } from '../../resources/primitives.ts'
import { loadAccount } from '../../store/accounts.ts'
import { saveAccountBilling } from '../../store/billing-details.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const updateAccountBillingDetails = operation({
  id: 'updateAccountBillingDetails',
  method: 'PATCH',
  path: '/v1/accounts/{account}/billing-details',
  summary: 'Change the billing details of an account',
  callers: ['vendor', 'member'],
  permission: 'settings',
  scope: 'accounts',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: AccountBillingChange,
  response: AccountBillingShape,
  status: 200,
  async handle(context, { params, body }) {
    const account = id('account', params.account)
    await glanceAt(context, account)
    return context.database.kysely.transaction().execute(async (transaction) => {
      const loaded = await loadAccount(transaction, account, { lock: true, invoices: false })
      if (!loaded) throw notFound('account')
      const billing = changedAccountBilling(loaded.known.account, body)
      await saveAccountBilling(transaction, account, billing)
      return toApiAccountBilling({ ...loaded.known.account, ...billing })
    })
  },
})
