/** The quote that is named, when the caller may see it. */
import { id } from '@coterm/core/ids.ts'
import { loadQuote, type StoredQuote } from '../../store/quotes.ts'
import { type Seen, seeAccount } from '../access.ts'
import type { Context } from '../operation.ts'
import { notFound } from '../problem.ts'

export async function seeQuote(context: Context, named: string): Promise<Seen & { readonly stored: StoredQuote }> {
  const stored = await loadQuote(context.database.kysely, id('quote', named))
  if (!stored) throw notFound('quote')
  return { ...(await seeAccount(context, stored.account, 'quote')), stored }
}
