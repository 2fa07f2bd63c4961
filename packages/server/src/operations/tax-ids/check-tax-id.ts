/** Asks the tax service again whether the VAT id of an account is valid. That nobody answered is kept too. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { TaxIdShape, toApiTaxId } from '../../resources/tax-id.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'
import { recordCheck, seeTaxId } from './record-check.ts'

export const checkTaxId = operation({
  id: 'checkTaxId',
  method: 'POST',
  path: '/v1/accounts/{account}/tax-id/checks',
  summary: 'Check the VAT id of an account with the tax service',
  callers: ['vendor', 'member'],
  permission: 'settings',
  scope: 'accounts',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: TaxIdShape,
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    const { loaded } = await glanceAt(context, account)
    const { taxId } = loaded.known.account
    if (!taxId) throw notFound('VAT id')
    await recordCheck(context, account, taxId.value)
    return toApiTaxId(await seeTaxId(context, account))
  },
})
