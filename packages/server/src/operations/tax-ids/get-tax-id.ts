/** The VAT id of an account, with every check that was made of it. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { TaxIdShape, toApiTaxId } from '../../resources/tax-id.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'
import { seeTaxId } from './record-check.ts'

export const getTaxId = operation({
  id: 'getTaxId',
  method: 'GET',
  path: '/v1/accounts/{account}/tax-id',
  summary: 'See the VAT id of an account and how it was checked',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.undefined(),
  response: TaxIdShape,
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    await glanceAt(context, account)
    return toApiTaxId(await seeTaxId(context, account))
  },
})
