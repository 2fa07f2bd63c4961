/**
 * Publishing: the changes become a new version of the seller's rules, once, as of a day. What somebody else has published
 * in the same places since the draft was written is not overwritten unseen.
 */

import { withChanges } from '@coterm/core/catalog/draft.ts'
import { overtakenPlaces } from '@coterm/core/catalog/draft-places.ts'
import { type DraftProblem, draftProblems } from '@coterm/core/catalog/draft-problems.ts'
import type { CatalogDraftId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { earliest, type PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type CatalogDraft, listDraftsDue, saveDraft } from '../../store/catalog-drafts.ts'
import type { Database, Transaction } from '../../store/database.ts'
import { beginRenewingAgendas } from '../../store/renew-agendas.ts'
import { loadRules } from '../../store/seller-rules.ts'
import { putInForce } from '../../store/sellers.ts'
import { earliestToday } from '../../store/test-clocks.ts'
import { reasonOf } from '../in-parts.ts'
import { recordDraftEvent } from './record-draft-event.ts'
import { type LockedDraft, lockDraft } from './see-draft.ts'

/** What stands in the way of publishing it on this day. */
export async function obstaclesTo(
  transaction: Transaction,
  { draft, seller }: LockedDraft,
  on: PlainDate,
): Promise<DraftProblem[]> {
  const was = await loadRules(transaction, draft.seller, draft.baseRules)
  const overtaken = overtakenPlaces(draft.changes, was, seller).map((path) => {
    return { path, message: 'has been published by somebody else since this draft was written' }
  })
  // Where everybody lives on test clocks, their days have still to come.
  const first = await earliestToday(transaction, draft.seller)
  return [...overtaken, ...draftProblems(seller, draft.changes, earliest([on, first]) ?? on)]
}

type Publishing = { readonly on: PlainDate; readonly by: string; readonly at: Instant }

/** Nothing stands in the way of it. */
export async function publishLocked(
  transaction: Transaction,
  { draft, seller }: LockedDraft,
  { on, by, at }: Publishing,
): Promise<CatalogDraft> {
  const { catalog, policy, policyChanges = [], taxRates } = seller
  const rules = withChanges({ catalog, policy, policyChanges, taxRates }, draft.changes, on)
  await putInForce(transaction, draft.seller, { ...rules, at })
  if (draft.changes.policy !== null) await beginRenewingAgendas(transaction, draft.seller, draft.id)
  const published = { status: 'published', publishOn: null, publishedOn: on, publishedAt: at } as const
  const saved = await saveDraft(transaction, draft, { ...published, conflict: null, by, at })
  await recordDraftEvent(transaction, saved, { type: 'catalog.published', by, at })
  return saved
}

export type DuePublishing = { readonly until: PlainDate; readonly at: Instant }

/**
 * Publishes the drafts whose day has come, each as of its day, also when that has passed. One that something stands in the
 * way of waits with its reason, and nothing else waits for it.
 */
export async function publishDueDrafts(database: Database, seller: SellerId, due: DuePublishing): Promise<void> {
  const { kysely } = database
  for (const id of await listDraftsDue(kysely, seller, due.until)) {
    try {
      await kysely.transaction().execute((transaction) => publishDue(transaction, id, due))
    } catch (error) {
      const reason = { path: '', message: reasonOf(error) }
      await kysely.transaction().execute((transaction) => park(transaction, id, { reasons: [reason], at: due.at }))
    }
  }
}

async function publishDue(transaction: Transaction, id: CatalogDraftId, { at }: DuePublishing): Promise<void> {
  const locked = await lockWaiting(transaction, id)
  if (!locked) return
  const { on } = locked
  const reasons = await obstaclesTo(transaction, locked, on)
  if (reasons.length > 0) await park(transaction, id, { reasons, at })
  else await publishLocked(transaction, locked, { on, by: 'schedule', at })
}

type Parking = { readonly reasons: readonly DraftProblem[]; readonly at: Instant }

async function park(transaction: Transaction, id: CatalogDraftId, { reasons, at }: Parking): Promise<void> {
  const locked = await lockWaiting(transaction, id)
  if (!locked) return
  const parked = await saveDraft(transaction, locked.draft, { conflict: reasons, by: 'schedule', at })
  await recordDraftEvent(transaction, parked, { type: 'catalog_draft.parked', by: 'schedule', at })
}

// Null where another worker was first.
async function lockWaiting(
  transaction: Transaction,
  id: CatalogDraftId,
): Promise<(LockedDraft & { readonly on: PlainDate }) | null> {
  const locked = await lockDraft(transaction, id)
  if (!locked) return null
  const { status, conflict, publishOn } = locked.draft
  return status === 'scheduled' && conflict === null && publishOn !== null ? { ...locked, on: publishOn } : null
}
