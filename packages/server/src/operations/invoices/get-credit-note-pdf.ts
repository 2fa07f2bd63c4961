/** A credit note as a PDF. */
import { z } from 'zod'
import { pdfFile, remember } from '../../documents/take-document.ts'
import { idText } from '../../resources/primitives.ts'
import { creditNoteDocument } from '../../store/documents.ts'
import { operation } from '../operation.ts'
import { seeCreditNote } from './see-credit-note.ts'

export const getCreditNotePdf = operation({
  id: 'getCreditNotePdf',
  method: 'GET',
  path: '/v1/credit-notes/{creditNote}/pdf',
  summary: 'Take a credit note along as a PDF',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ creditNote: idText('creditNote') }),
  query: z.object({}),
  body: z.undefined(),
  response: z.file(),
  status: 200,
  produces: ['application/pdf'],
  async handle(context, { params }) {
    const { kysely } = context.database
    const { note, loaded } = await seeCreditNote(context, params.creditNote)
    const document = await creditNoteDocument(kysely, note, loaded.known)
    await remember(kysely, document, { named: { account: note.account, document: note.id }, at: context.clock.now() })
    return pdfFile(document)
  },
})
