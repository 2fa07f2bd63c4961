/** One invoice, with its lines and payments. */
import { z } from 'zod'
import { InvoiceShape, toApiInvoice } from '../../resources/invoice.ts'
import { idText } from '../../resources/primitives.ts'
import { withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { seeInvoice } from './see-invoice.ts'

export const getInvoice = operation({
  id: 'getInvoice',
  method: 'GET',
  path: '/v1/invoices/{invoice}',
  summary: 'See an invoice',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ invoice: idText('invoice') }),
  query: z.object({}),
  body: z.undefined(),
  response: InvoiceShape,
  status: 200,
  async handle(context, { params }) {
    const { invoice, loaded } = await seeInvoice(context, params.invoice)
    const shown = toApiInvoice(invoice, { known: loaded.known, language: context.language })
    return withMetadata(context, { account: invoice.account, kind: 'invoice' }, shown)
  },
})
