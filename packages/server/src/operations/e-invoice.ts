/** A document as an e-invoice, or every reason why the norm has no words for it. */
import type { BillingDocument } from '@coterm/core/invoice/document.ts'
import { obstaclesToEInvoice } from '../documents/e-invoice/terms.ts'
import { type EInvoiceFormat, eInvoiceFile } from '../documents/take-document.ts'
import { Problem } from './problem.ts'

export async function eInvoice(document: BillingDocument, format: EInvoiceFormat): Promise<File> {
  const obstacles = obstaclesToEInvoice(document)
  if (obstacles.length > 0) throw new Problem('conflict', obstacles.join(' '))
  return eInvoiceFile(document, format)
}
