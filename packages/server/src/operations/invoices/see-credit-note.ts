/** The credit note that is named, when the caller may see it. */
import { id } from '@coterm/core/ids.ts'
import { loadCreditNote, type StoredCreditNote } from '../../store/credit-notes.ts'
import { type Seen, seeAccount } from '../access.ts'
import type { Context } from '../operation.ts'
import { notFound } from '../problem.ts'

export async function seeCreditNote(
  context: Context,
  named: string,
): Promise<Seen & { readonly note: StoredCreditNote }> {
  const note = await loadCreditNote(context.database.kysely, id('creditNote', named))
  if (!note) throw notFound('credit note')
  return { ...(await seeAccount(context, note.account, 'credit note')), note }
}
