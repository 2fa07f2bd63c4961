/** The rows of how accounts pay: methods, visits to the provider's page, and the provider's messages. */
import type { ColumnType, Generated } from 'kysely'
import type { Moment } from './tables.ts'

type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

export type PaymentMethodRow = {
  account_id: bigint
  id: bigint
  position: number
  kind: string
  label: string
  expires_on: string | null
  provider: Generated<string>
  token: string
  customer: Optional<string>
  alignable: Generated<boolean>
  is_default: Generated<boolean>
  is_backup: Generated<boolean>
  warned_through: Optional<string>
  removed_at: ColumnType<number | null, string | null | undefined, string | null>
  forgotten: Generated<boolean>
}

export type PaymentMethodSetupRow = {
  account_id: bigint
  id: bigint
  provider: string
  kinds: string
  return_url: string
  status: string
  decline_code: Optional<string>
  payment_method_id: Optional<bigint>
  created_at: Moment
  changed_at: Moment
  begun_by: string | null
}

export type ProviderEventRow = {
  provider: string
  event_id: string
  about: string
  reference: string
  received_at: Moment
  tries: Generated<number>
  next_try_at: Moment
  handled_at: ColumnType<number | null, string | null | undefined, string | null>
  said: ColumnType<unknown, string | null | undefined, string | null>
  failure: Optional<string>
}
