/** The table of what people declare about their contracts. */
import type { Moment } from './tables.ts'

export type ContractStatementRow = {
  account_id: bigint
  id: bigint
  kind: string
  received_at: Moment
  language: string
  name: string
  email: string
  contract: string
  cause: string | null
  wished_on: string | null
  subscription_id: bigint | null
  ends_on: string | null
  status: string
  closed_note: string | null
  closed_at: Moment | null
  receipt_hash: string
}
