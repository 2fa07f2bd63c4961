/** The credit notes of an account, newest first. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { CreditNoteShape, toApiCreditNote } from '../../resources/credit-note.ts'
import { idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { listCreditNotes as listStored } from '../../store/credit-notes.ts'
import { glanceAt, namedAccount } from '../access.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listCreditNotes = operation({
  id: 'listCreditNotes',
  method: 'GET',
  path: '/v1/credit-notes',
  summary: 'List the credit notes of an account',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({}),
  query: PageQuery.extend({ account: idText('account').optional() }),
  body: z.undefined(),
  response: listOf(CreditNoteShape),
  status: 200,
  async handle(context, { query }) {
    const account = namedAccount(context, query.account)
    const { loaded } = await glanceAt(context, account)
    const stored = await listStored(context.database.kysely, {
      account,
      limit: query.limit + 1,
      ...(query.cursor !== undefined && { after: id('creditNote', query.cursor) }),
    })
    const page = pageOf(stored, query.limit, (note) => note.id)
    const reading = { known: loaded.known, language: context.language }
    return { ...page, data: page.data.map((note) => toApiCreditNote(note, reading)) }
  },
})
