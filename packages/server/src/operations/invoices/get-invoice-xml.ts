/** An invoice as an e-invoice of EN 16931. */
import { z } from 'zod'
import { eInvoiceFormats, remember } from '../../documents/take-document.ts'
import { idText } from '../../resources/primitives.ts'
import { invoiceDocument } from '../../store/documents.ts'
import { eInvoice } from '../e-invoice.ts'
import { operation } from '../operation.ts'
import { seeInvoice } from './see-invoice.ts'

export const getInvoiceXml = operation({
  id: 'getInvoiceXml',
  method: 'GET',
  path: '/v1/invoices/{invoice}/xml',
  summary: 'Take an invoice along as an e-invoice',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ invoice: idText('invoice') }),
  query: z.object({ format: z.enum(eInvoiceFormats).default('ubl') }),
  body: z.undefined(),
  response: z.file(),
  status: 200,
  produces: ['application/xml', 'application/pdf'],
  async handle(context, { params, query }) {
    const { kysely } = context.database
    const { invoice, loaded } = await seeInvoice(context, params.invoice)
    const document = await invoiceDocument(kysely, invoice, loaded.known)
    const file = await eInvoice(document, query.format)
    const named = { account: invoice.account, document: invoice.id }
    await remember(kysely, document, { named, at: context.clock.now() })
    return file
  },
})
