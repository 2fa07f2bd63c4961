/** An invoice as a PDF, as it was issued; or with what has happened to it since. */
import { z } from 'zod'
import { pdfFile, remember } from '../../documents/take-document.ts'
import { idText } from '../../resources/primitives.ts'
import { invoiceDocument, withStanding } from '../../store/documents.ts'
import { operation } from '../operation.ts'
import { seeInvoice } from './see-invoice.ts'

export const getInvoicePdf = operation({
  id: 'getInvoicePdf',
  method: 'GET',
  path: '/v1/invoices/{invoice}/pdf',
  summary: 'Take an invoice along as a PDF',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ invoice: idText('invoice') }),
  query: z.object({
    standing: z
      .enum(['true', 'false'])
      .default('false')
      .meta({ description: 'true: with what has been credited and paid since it was issued, as of today.' }),
  }),
  body: z.undefined(),
  response: z.file(),
  status: 200,
  produces: ['application/pdf'],
  async handle(context, { params, query }) {
    const { kysely } = context.database
    const { invoice, loaded, today } = await seeInvoice(context, params.invoice)
    const document = await invoiceDocument(kysely, invoice, loaded.known)
    const named = { account: invoice.account, document: invoice.id }
    await remember(kysely, document, { named, at: context.clock.now() })
    if (query.standing === 'false') return pdfFile(document)
    return pdfFile(await withStanding(kysely, document, { invoice, today }))
  },
})
