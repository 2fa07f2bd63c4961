/** The draft that is asked about, and what stands in the way of writing on it. */
import { type CatalogDraftId, id } from '@coterm/core/ids.ts'
import { type CatalogDraft, loadDraft } from '../../store/catalog-drafts.ts'
import type { Reader, Transaction } from '../../store/database.ts'
import { type LoadedSeller, loadSeller, lockSeller } from '../../store/sellers.ts'
import { notFound, Problem } from '../problem.ts'

export async function seeDraft(reader: Reader, asked: string): Promise<CatalogDraft> {
  const draft = await loadDraft(reader, id('catalogDraft', asked))
  if (!draft) throw notFound('draft')
  return draft
}

export type LockedDraft = { readonly draft: CatalogDraft; readonly seller: LoadedSeller }

/** Nobody else publishes for the seller, or writes on the draft, until the transaction ends. Null: there is none. */
export async function lockDraft(transaction: Transaction, draft: CatalogDraftId): Promise<LockedDraft | null> {
  const seen = await loadDraft(transaction, draft)
  if (!seen) return null
  await lockSeller(transaction, seen.seller)
  const locked = await loadDraft(transaction, draft, { lock: true })
  const seller = await loadSeller(transaction, seen.seller)
  return locked && seller && { draft: locked, seller }
}

type Looked = { readonly statuses: readonly CatalogDraft['status'][]; readonly stateVersion: number | undefined }

/** The same for who asks: with a problem where it is not what was looked at any more. */
export async function lockToWrite(transaction: Transaction, asked: string, looked: Looked): Promise<LockedDraft> {
  const locked = await lockDraft(transaction, id('catalogDraft', asked))
  if (!locked) throw notFound('draft')
  const { draft } = locked
  if (looked.stateVersion !== undefined && looked.stateVersion !== draft.stateVersion) {
    const since = draft.history.filter(({ version }) => version > (looked.stateVersion ?? 0))
    throw new Problem('conflict', `Somebody has written on this draft: it is version ${draft.stateVersion} by now.`, {
      errors: since.flatMap(({ places, by, version }) =>
        places.map((path) => ({ path, message: `was changed by ${by} in version ${version}` })),
      ),
    })
  }
  if (!looked.statuses.includes(draft.status)) {
    throw new Problem('conflict', `This draft is ${draft.status}: that is not open for it.`)
  }
  return locked
}
