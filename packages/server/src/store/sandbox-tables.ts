/** The rows of the sandbox provider's own books. Only the sandbox writes them. */
import type { ColumnType, Generated } from 'kysely'
import type { Moment } from './tables.ts'

type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>
type OptionalMoment = ColumnType<number | null, string | null | undefined, string | null>

export type SandboxMethodRow = {
  token: string
  behaviour: string
  customer: Optional<string>
  kind: Generated<string>
  label: Generated<string>
  expires_on: Optional<string>
  decline_code: Optional<string>
}

export type SandboxSetupRow = {
  reference: string
  kinds: string
  customer: string
  return_url: string
  language: string
  status: string
  token: Optional<string>
  decline_code: Optional<string>
}

export type SandboxChargeRow = {
  id: Generated<bigint>
  reference: string
  /** Absent where the reference was cancelled before anything was charged under it. */
  token: Optional<string>
  currency: Optional<string>
  amount: Optional<bigint>
  status: 'succeeded' | 'failed' | 'requires_action' | 'processing' | 'cancelled'
  decline_code: Optional<string>
  refunded: Generated<boolean>
  return_url: Optional<string>
  created_at: Moment
  taken_at: OptionalMoment
  settles_on: Optional<string>
  settles_as: Optional<string>
}

export type SandboxKeyRow = { reference: string; charge_id: Optional<bigint>; body: string; used_at: Moment }

export type SandboxRefundRow = {
  reference: string
  charge: string
  currency: string
  amount: bigint
  status: Generated<string>
  reason: Optional<string>
}

export type SandboxDisputeRow = {
  id: string
  charge: string
  currency: string
  amount: bigint
  status: string
  reason: string
  token: string
  opens_on: string
}

export type SandboxEventRow = {
  id: string
  about: string
  reference: string
  token: Optional<string>
  due_on: Optional<string>
  sent_at: OptionalMoment
}
