/** How documents name the account, and who gets them. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { AccountBillingShape, toApiAccountBilling } from '../../resources/billing-details.ts'
import { idText } from '../../resources/primitives.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'

export const getAccountBillingDetails = operation({
  id: 'getAccountBillingDetails',
  method: 'GET',
  path: '/v1/accounts/{account}/billing-details',
  summary: 'See the billing details of an account',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.undefined(),
  response: AccountBillingShape,
  status: 200,
  async handle(context, { params }) {
    const { loaded } = await glanceAt(context, id('account', params.account))
    return toApiAccountBilling(loaded.known.account)
  },
})
