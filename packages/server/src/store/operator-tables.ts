/** The rows of the vendor's own people and of how they sign in. */
import type { ColumnType, Generated } from 'kysely'
import type { Moment } from './tables.ts'

type OptionalMoment = ColumnType<number | null, string | null | undefined, string | null>

type OperatorRow = {
  id: bigint
  email: string
  name: string
  role: string
  language: string
  created_at: Moment
  disabled_at: OptionalMoment
}
type OperatorLinkRow = { token_hash: string; operator_id: bigint; expires_at: Moment; used_at: OptionalMoment }
type OperatorSessionRow = {
  token_hash: string
  operator_id: bigint
  created_at: Moment
  last_seen_at: Moment
  expires_at: Moment
}
type OperatorLetterRow = {
  id: bigint
  operator_id: bigint
  created_at: Moment
  next_try_at: Moment
  tries: Generated<number>
  sent_at: OptionalMoment
  failure: string | null
  kind: Generated<string>
  about: ColumnType<string | null, string | null | undefined, never>
}

export type OperatorTables = {
  operator: OperatorRow
  operator_link: OperatorLinkRow
  operator_session: OperatorSessionRow
  operator_letter: OperatorLetterRow
}
