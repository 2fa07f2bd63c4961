/** Drafts of the catalogue and the policy, with what each version of them changed. */
import { type CatalogChanges, noChanges } from '@coterm/core/catalog/draft.ts'
import { changedPlaces } from '@coterm/core/catalog/draft-places.ts'
import type { DraftProblem } from '@coterm/core/catalog/draft-problems.ts'
import type { CatalogDraftId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Selectable } from 'kysely'
import { changesFromRow, changesToRow } from './catalog-rows.ts'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import {
  dateToRow,
  instantFromRow,
  instantToRow,
  optionalDateFromRow,
  optionalDateToRow,
  wordFromRow,
} from './row-values.ts'
import type { Tables } from './tables.ts'

export const draftStatuses = ['draft', 'scheduled', 'published', 'discarded'] as const

/** Who wrote a version of a draft, when, and which places of it. */
export type DraftVersion = {
  readonly version: number
  readonly by: string
  readonly at: Instant
  readonly places: readonly string[]
}

export type CatalogDraft = {
  readonly id: CatalogDraftId
  readonly seller: SellerId
  readonly name: string
  readonly changes: CatalogChanges
  readonly status: (typeof draftStatuses)[number]
  readonly createdBy: string
  readonly createdAt: Instant
  /** Grows with every change of it. */
  readonly stateVersion: number
  readonly history: readonly DraftVersion[]
  /** The published rules that it was last written on. */
  readonly baseRules: string
  /** When it is published by itself. */
  readonly publishOn: PlainDate | null
  /** Why it was not published by itself. */
  readonly conflict: readonly DraftProblem[] | null
  /** From which day it counts. */
  readonly publishedOn: PlainDate | null
  readonly publishedAt: Instant | null
}

export type NewDraft = Pick<CatalogDraft, 'seller' | 'name' | 'changes' | 'createdBy' | 'createdAt' | 'baseRules'>

export async function insertDraft(reader: Reader, draft: NewDraft): Promise<CatalogDraft> {
  const [row = 0n] = await newNumbers(reader, 1)
  const { seller, name, changes, createdBy: by, createdAt: at, baseRules } = draft
  const first = { version: 1, by, at, places: changedPlaces(noChanges, changes) }
  const inserted = await reader
    .insertInto('catalog_draft')
    .values({
      id: row,
      seller_id: seller,
      name,
      changes: JSON.stringify(changesToRow(changes)),
      status: 'draft',
      created_by: by,
      created_at: instantToRow(at),
      state_version: 1,
      history: JSON.stringify([first]),
      base_rules_id: baseRules,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return fromRow(inserted)
}

export async function loadDraft(
  reader: Reader,
  id: CatalogDraftId,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<CatalogDraft | null> {
  const query = reader.selectFrom('catalog_draft').selectAll().where('id', '=', idToRow(id))
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row ? fromRow(row) : null
}

type Page = {
  readonly seller?: SellerId
  readonly status?: CatalogDraft['status']
  readonly limit: number
  readonly after?: CatalogDraftId
}

/** Newest first. */
export async function listDrafts(reader: Reader, { seller, status, limit, after }: Page): Promise<CatalogDraft[]> {
  let query = reader.selectFrom('catalog_draft').selectAll().orderBy('id', 'desc').limit(limit)
  if (seller !== undefined) query = query.where('seller_id', '=', seller)
  if (status !== undefined) query = query.where('status', '=', status)
  if (after !== undefined) query = query.where('id', '<', idToRow(after))
  return (await query.execute()).map(fromRow)
}

/** Those whose day has come, in the order of their days. */
export async function listDraftsDue(reader: Reader, seller: SellerId, until: PlainDate): Promise<CatalogDraftId[]> {
  const rows = await reader
    .selectFrom('catalog_draft')
    .select('id')
    .where('seller_id', '=', seller)
    .where('status', '=', 'scheduled')
    .where('conflict', 'is', null)
    .where('publish_on', '<=', dateToRow(until))
    .orderBy('publish_on')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => idFromRow('catalogDraft', id))
}

/** The draft as it is from now on; `before` is held locked. */
export async function saveDraft(
  reader: Reader,
  before: CatalogDraft,
  { by, at, ...changed }: Partial<CatalogDraft> & { readonly by: string; readonly at: Instant },
): Promise<CatalogDraft> {
  const after = { ...before, ...changed, stateVersion: before.stateVersion + 1 }
  const places = [
    ...(after.name === before.name ? [] : ['name']),
    ...(after.status === before.status ? [] : ['status']),
    ...changedPlaces(before.changes, after.changes),
  ]
  const history = [...before.history, { version: after.stateVersion, by, at, places }]
  await reader
    .updateTable('catalog_draft')
    .set({
      name: after.name,
      changes: JSON.stringify(changesToRow(after.changes)),
      status: after.status,
      state_version: after.stateVersion,
      history: JSON.stringify(history),
      base_rules_id: after.baseRules,
      publish_on: optionalDateToRow(after.publishOn),
      conflict: after.conflict === null ? null : JSON.stringify(after.conflict),
      published_on: optionalDateToRow(after.publishedOn),
      published_at: after.publishedAt === null ? null : instantToRow(after.publishedAt),
    })
    .where('id', '=', idToRow(before.id))
    .execute()
  return { ...after, history }
}

function fromRow(row: Selectable<Tables['catalog_draft']>): CatalogDraft {
  return {
    id: idFromRow('catalogDraft', row.id),
    seller: row.seller_id as SellerId,
    name: row.name,
    changes: changesFromRow(row.changes),
    status: wordFromRow(draftStatuses, row.status),
    createdBy: row.created_by,
    createdAt: instantFromRow(row.created_at),
    stateVersion: row.state_version,
    // These columns are written only above, from these types.
    history: row.history as DraftVersion[],
    conflict: row.conflict as DraftProblem[] | null,
    baseRules: row.base_rules_id,
    publishOn: optionalDateFromRow(row.publish_on),
    publishedOn: optionalDateFromRow(row.published_on),
    publishedAt: row.published_at === null ? null : instantFromRow(row.published_at),
  }
}
