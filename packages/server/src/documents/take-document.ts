/**
 * A document as a file for somebody: its PDF or its XML, made anew each time from what was kept. The first time, what it
 * says is recorded as a hash, so that a later difference shows.
 */
import { createHash } from 'node:crypto'
import type { BillingDocument } from '@coterm/core/invoice/document.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from '../store/database.ts'
import { recordTaken, type Taken } from '../store/documents-taken.ts'
import { canonicalText } from '../store/exact-json.ts'
import { toCii } from './e-invoice/cii.ts'
import { toUbl } from './e-invoice/ubl.ts'
import { toPdf } from './pdf/document-pdf.ts'

export const eInvoiceFormats = ['ubl', 'cii', 'factur_x'] as const
export type EInvoiceFormat = (typeof eInvoiceFormats)[number]

/** Grows when the same rows are to say something else from now on. */
export const contentVersion = 1

export function contentHash(document: BillingDocument): string {
  return createHash('sha256')
    .update(canonicalText({ ...document, standing: null }))
    .digest('hex')
}

export type Named = Pick<Taken, 'account' | 'document'>

export async function remember(
  reader: Reader,
  document: BillingDocument,
  { named, at }: { readonly named: Named; readonly at: Instant },
): Promise<void> {
  const taken = { ...named, kind: document.kind, version: contentVersion, contentHash: contentHash(document) }
  await recordTaken(reader, taken, at)
}

export async function pdfFile(document: BillingDocument): Promise<File> {
  return new File([await toPdf(document)], `${document.number}.pdf`, { type: 'application/pdf' })
}

/** The caller has asked what stands in the way. */
export async function eInvoiceFile(document: BillingDocument, format: EInvoiceFormat): Promise<File> {
  const { number } = document
  if (format === 'factur_x') {
    const hybrid = await toPdf(document, toCii(document))
    return new File([hybrid], `${number}-factur-x.pdf`, { type: 'application/pdf' })
  }
  const xml = format === 'ubl' ? toUbl(document) : toCii(document)
  return new File([xml], `${number}-${format}.xml`, { type: 'application/xml' })
}
