/** The rows of the vendor's own side: its keys, and what was done that is of no account. */
import type { ColumnType, Generated } from 'kysely'
import type { Moment } from './tables.ts'

type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>
type OptionalMoment = ColumnType<number | null, string | null | undefined, string | null>

type ApiKeyRow = {
  id: bigint
  key_hash: string
  last_four: Optional<string>
  name: string
  scopes: string
  created_at: Moment
  created_by: string
  last_used_at: OptionalMoment
  expires_at: OptionalMoment
  revoked_at: OptionalMoment
  old_key_hash: Optional<string>
  old_until: OptionalMoment
}
type VendorEventRow = {
  seq: bigint
  type: string
  by: string
  data: ColumnType<unknown, string, never>
  at: Moment
  hash: string
}

export type VendorTables = {
  api_key: ApiKeyRow
  vendor_event: VendorEventRow
  vendor_event_end: { single: Generated<boolean>; seq: bigint; hash: string }
}
