/** A credit note as an e-invoice of EN 16931. */
import { z } from 'zod'
import { eInvoiceFormats, remember } from '../../documents/take-document.ts'
import { idText } from '../../resources/primitives.ts'
import { creditNoteDocument } from '../../store/documents.ts'
import { eInvoice } from '../e-invoice.ts'
import { operation } from '../operation.ts'
import { seeCreditNote } from './see-credit-note.ts'

export const getCreditNoteXml = operation({
  id: 'getCreditNoteXml',
  method: 'GET',
  path: '/v1/credit-notes/{creditNote}/xml',
  summary: 'Take a credit note along as an e-invoice',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ creditNote: idText('creditNote') }),
  query: z.object({ format: z.enum(eInvoiceFormats).default('ubl') }),
  body: z.undefined(),
  response: z.file(),
  status: 200,
  produces: ['application/xml', 'application/pdf'],
  async handle(context, { params, query }) {
    const { kysely } = context.database
    const { note, loaded } = await seeCreditNote(context, params.creditNote)
    const document = await creditNoteDocument(kysely, note, loaded.known)
    const file = await eInvoice(document, query.format)
    await remember(kysely, document, { named: { account: note.account, document: note.id }, at: context.clock.now() })
    return file
  },
})
