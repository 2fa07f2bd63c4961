/** The PDF of a document that a letter is about, made when the letter is sent. */

import { type AccountId, id } from '@coterm/core/ids.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import type { Clock } from '../clock.ts'
import type { EmailFile } from '../providers/email/provider.ts'
import { loadAccount } from '../store/accounts.ts'
import { loadCreditNote } from '../store/credit-notes.ts'
import type { Database, Reader } from '../store/database.ts'
import { creditNoteDocument, invoiceDocument } from '../store/documents.ts'
import type { EmailAttachment } from '../store/emails.ts'
import { loadInvoice } from '../store/invoices.ts'
import { pdfFile, remember } from './take-document.ts'

type Deps = { readonly database: Database; readonly clock: Clock }

export function attachDocument({ database, clock }: Deps): (attachment: EmailAttachment) => Promise<EmailFile> {
  const { kysely } = database
  return async (attachment) => {
    const { named, document } = await documentOf(kysely, attachment)
    // Who is sent a document has it.
    await remember(kysely, document, { named, at: clock.now() })
    const file = await pdfFile(document)
    return { name: file.name, type: file.type, content: new Uint8Array(await file.arrayBuffer()) }
  }
}

async function documentOf(reader: Reader, { type, id: text }: EmailAttachment) {
  if (type === 'invoice') {
    const invoice = found(await loadInvoice(reader, id('invoice', text)))
    const document = await invoiceDocument(reader, invoice, await knownOf(reader, invoice.account))
    return { document, named: { account: invoice.account, document: invoice.id } }
  }
  const note = found(await loadCreditNote(reader, id('creditNote', text)))
  const document = await creditNoteDocument(reader, note, await knownOf(reader, note.account))
  return { document, named: { account: note.account, document: note.id } }
}

async function knownOf(reader: Reader, account: AccountId): Promise<KnownAccount> {
  return found(await loadAccount(reader, account, { lock: false, invoices: false })).known
}

function found<T>(value: T | null): T {
  if (value === null) throw new Error('Broken invariant: what a letter is about exists')
  return value
}
