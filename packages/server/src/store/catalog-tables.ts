/** The tables of drafts of the catalogue, and of what they would do. */
import type { ColumnType } from 'kysely'
import type { Moment } from './tables.ts'

type Json = ColumnType<unknown, string, string>
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>
type OptionalMoment = ColumnType<number | null, string | null | undefined, string | null>

type CatalogDraftRow = {
  id: bigint
  seller_id: string
  name: string
  changes: Json
  status: string
  created_by: string
  created_at: Moment
  state_version: number
  history: Json
  base_rules_id: string
  publish_on: Optional<string>
  conflict: ColumnType<unknown, string | null | undefined, string | null>
  published_on: Optional<string>
  published_at: OptionalMoment
}
type AgendaRenewalRow = { draft_id: bigint; seller_id: string; after_account: bigint }
type CatalogPreviewRow = {
  draft_id: bigint
  seller_id: string
  draft_version: number
  rules_id: string
  reckoned_on: string
  starts_on: string
  started_at: Moment
  finished_at: OptionalMoment
  accounts_total: bigint
  accounts_done: bigint
  after_account: bigint
  sums: Json
  failure: Optional<string>
}
type CatalogEffectRow = {
  account_id: bigint
  draft_id: bigint
  subscription_id: bigint
  kind: string
  product: string
  term: string
  currency: string
  before: bigint
  after: bigint
  detail: Json
}

export type CatalogTables = {
  catalog_draft: CatalogDraftRow
  agenda_renewal: AgendaRenewalRow
  catalog_preview: CatalogPreviewRow
  catalog_effect: CatalogEffectRow
}
