/** What drafts would do: how far each has been reckoned, its sums, and every subscription that it touches. */
import type { EffectKind, SubscriptionEffect } from '@coterm/core/forecast/catalog-effect.ts'
import { type EffectSums, noEffects } from '@coterm/core/forecast/effect-sums.ts'
import type { AccountId, CatalogDraftId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Selectable, sql } from 'kysely'
import type { Reader, Transaction } from './database.ts'
import { decodeExact, encodeExact } from './exact-json.ts'
import { idFromRow, idToRow } from './ids.ts'
import { insertRows } from './insert-rows.ts'
import { dateFromRow, dateToRow, instantFromRow, instantToRow } from './row-values.ts'
import type { Tables } from './tables.ts'

export type CatalogPreview = {
  readonly draft: CatalogDraftId
  readonly seller: SellerId
  /** The version of the draft, and of the published rules, that it was reckoned for. */
  readonly draftVersion: number
  readonly rules: string
  readonly reckonedOn: PlainDate
  /** From which day the draft would count. */
  readonly startsOn: PlainDate
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  readonly accountsTotal: number
  readonly accountsDone: number
  readonly sums: EffectSums
  readonly failure: string | null
}

export type NewPreview = Pick<
  CatalogPreview,
  'draft' | 'seller' | 'draftVersion' | 'rules' | 'reckonedOn' | 'startsOn' | 'startedAt'
>

/** Begins anew: what was reckoned before is forgotten. */
export async function beginPreview(transaction: Transaction, preview: NewPreview): Promise<void> {
  const draft = idToRow(preview.draft)
  // Whoever reckons holds it; a part that is being written is finished first.
  await sql`select from catalog_preview where draft_id = ${draft}::bigint for update`.execute(transaction)
  await sql`delete from catalog_effect where draft_id = ${draft}::bigint`.execute(transaction)
  await sql`delete from catalog_preview where draft_id = ${draft}::bigint`.execute(transaction)
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from agenda where seller_id = ${preview.seller} and test_clock_id is null`.execute(
    transaction,
  )
  await transaction
    .insertInto('catalog_preview')
    .values({
      draft_id: draft,
      seller_id: preview.seller,
      draft_version: preview.draftVersion,
      rules_id: preview.rules,
      reckoned_on: dateToRow(preview.reckonedOn),
      starts_on: dateToRow(preview.startsOn),
      started_at: instantToRow(preview.startedAt),
      accounts_total: BigInt(rows[0]?.count ?? 0),
      accounts_done: 0n,
      after_account: 0n,
      sums: encodeExact(noEffects()),
    })
    .execute()
}

export async function loadPreview(reader: Reader, draft: CatalogDraftId): Promise<CatalogPreview | null> {
  const row = await reader
    .selectFrom('catalog_preview')
    .selectAll()
    .where('draft_id', '=', idToRow(draft))
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Those that are not finished, the longest waiting first. */
export async function listOpenPreviews(reader: Reader): Promise<CatalogDraftId[]> {
  const rows = await reader
    .selectFrom('catalog_preview')
    .select('draft_id')
    .where('finished_at', 'is', null)
    .where('failure', 'is', null)
    .orderBy('started_at')
    .execute()
  return rows.map((row) => idFromRow('catalogDraft', row.draft_id))
}

export type OpenPart = { readonly preview: CatalogPreview; readonly accounts: readonly AccountId[] }

/** The next accounts of one that is not finished; null when it is, or somebody else reckons it. */
export async function takePart(
  transaction: Transaction,
  draft: CatalogDraftId,
  size: number,
): Promise<OpenPart | null> {
  const row = await transaction
    .selectFrom('catalog_preview')
    .selectAll()
    .where('draft_id', '=', idToRow(draft))
    .where('finished_at', 'is', null)
    .where('failure', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  const accounts = await transaction
    .selectFrom('agenda')
    .select('account_id')
    .where('seller_id', '=', row.seller_id)
    .where('test_clock_id', 'is', null)
    .where('account_id', '>', row.after_account)
    .orderBy('account_id')
    .limit(size)
    .execute()
  return { preview: fromRow(row), accounts: accounts.map(({ account_id }) => idFromRow('account', account_id)) }
}

const effectTable = {
  table: 'catalog_effect',
  columns: {
    account_id: 'bigint',
    draft_id: 'bigint',
    subscription_id: 'bigint',
    kind: 'text',
    product: 'text',
    term: 'text',
    currency: 'text',
    before: 'bigint',
    after: 'bigint',
    detail: 'jsonb',
  },
} as const

export type ReckonedPart = {
  readonly accounts: readonly AccountId[]
  readonly sums: EffectSums
  readonly effects: readonly (SubscriptionEffect & { readonly kind: EffectKind })[]
}

export async function writePart(
  transaction: Transaction,
  { draft }: CatalogPreview,
  { accounts, sums, effects }: ReckonedPart,
): Promise<void> {
  const draftRow = idToRow(draft)
  const rows = effects.map(({ subscription, kind, before, after, ...detail }) => ({
    account_id: idToRow(subscription.account),
    draft_id: draftRow,
    subscription_id: idToRow(subscription.id),
    kind,
    product: subscription.product,
    term: subscription.term,
    currency: subscription.currency,
    before: before.minor,
    after: after.minor,
    detail: encodeExact(detail),
  }))
  await insertRows(transaction, effectTable, { rows })
  const last = accounts.at(-1)
  if (!last) return
  await sql`update catalog_preview set after_account = ${idToRow(last)}::bigint,
      accounts_done = accounts_done + ${accounts.length}::bigint, sums = ${encodeExact(sums)}::jsonb
    where draft_id = ${draftRow}::bigint`.execute(transaction)
}

/** All accounts have been reckoned; or it cannot go on, for this reason. */
export async function endPreview(
  reader: Reader,
  draft: CatalogDraftId,
  ended: { readonly at: Instant } | { readonly failure: string },
): Promise<void> {
  const set = 'at' in ended ? { finished_at: instantToRow(ended.at) } : { failure: ended.failure }
  await reader.updateTable('catalog_preview').set(set).where('draft_id', '=', idToRow(draft)).execute()
}

function fromRow(row: Selectable<Tables['catalog_preview']>): CatalogPreview {
  return {
    draft: idFromRow('catalogDraft', row.draft_id),
    seller: row.seller_id as SellerId,
    draftVersion: row.draft_version,
    rules: row.rules_id,
    reckonedOn: dateFromRow(row.reckoned_on),
    startsOn: dateFromRow(row.starts_on),
    startedAt: instantFromRow(row.started_at),
    finishedAt: row.finished_at === null ? null : instantFromRow(row.finished_at),
    accountsTotal: Number(row.accounts_total),
    accountsDone: Number(row.accounts_done),
    sums: decodeExact<EffectSums>(row.sums),
    failure: row.failure,
  }
}
