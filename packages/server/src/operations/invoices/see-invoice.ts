/** The invoice that is named, when the caller may see it. */
import { id } from '@coterm/core/ids.ts'
import { loadInvoice, type StoredInvoice } from '../../store/invoices.ts'
import { type Seen, seeAccount } from '../access.ts'
import type { Context } from '../operation.ts'
import { notFound } from '../problem.ts'

export async function seeInvoice(context: Context, named: string): Promise<Seen & { readonly invoice: StoredInvoice }> {
  const invoice = await loadInvoice(context.database.kysely, id('invoice', named))
  if (!invoice) throw notFound('invoice')
  return { ...(await seeAccount(context, invoice.account, 'invoice')), invoice }
}
