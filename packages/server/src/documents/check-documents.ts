/** Works out again what documents say that somebody has taken along, and tells which of them say something else now. */
import { id } from '@coterm/core/ids.ts'
import { loadAccount } from '../store/accounts.ts'
import type { Finding } from '../store/check.ts'
import { loadCreditNote } from '../store/credit-notes.ts'
import type { Database, Reader } from '../store/database.ts'
import { creditNoteDocument, invoiceDocument } from '../store/documents.ts'
import { listTaken, type Taken } from '../store/documents-taken.ts'
import { loadInvoice } from '../store/invoices.ts'
import { contentHash, contentVersion } from './take-document.ts'

const pageSize = 500

export async function checkDocuments({ kysely }: Database): Promise<Finding[]> {
  const findings: Finding[] = []
  let after: Taken['document'] | null = null
  for (;;) {
    const page: Taken[] = await listTaken(kysely, { version: contentVersion, after, limit: pageSize })
    for (const taken of page) {
      const now = await hashNow(kysely, taken)
      if (now === taken.contentHash) continue
      const { account, document, kind, contentHash: expected } = taken
      findings.push({
        rule: 'documents_as_taken',
        account,
        what: `${kind} ${document}`,
        expected,
        actual: now ?? 'nothing',
      })
    }
    after = page.at(-1)?.document ?? null
    if (page.length < pageSize) return findings
  }
}

// What cannot be worked out any more says nothing, which is different too.
async function hashNow(reader: Reader, { account, document, kind }: Taken): Promise<string | null> {
  const loaded = await loadAccount(reader, account, { lock: false, invoices: false })
  if (!loaded) return null
  try {
    if (kind === 'invoice') {
      const invoice = await loadInvoice(reader, id('invoice', document))
      return invoice && contentHash(await invoiceDocument(reader, invoice, loaded.known))
    }
    const note = await loadCreditNote(reader, id('creditNote', document))
    return note && contentHash(await creditNoteDocument(reader, note, loaded.known))
  } catch {
    return null
  }
}
