/** The rows of webhooks: where they go, what is on its way, and what became of every attempt. */
import type { ColumnType, Generated } from 'kysely'
import type { Moment } from './tables.ts'

type OptionalMoment = ColumnType<number | null, string | null | undefined, string | null>
type OptionalText = ColumnType<string | null, string | null | undefined, string | null>

type WebhookEndpointRow = {
  id: bigint
  url: string
  description: string
  event_types: ColumnType<string[] | null, string | null, string | null>
  seller_id: string | null
  mode: string
  sealed_secret: string
  sealed_secret_before: OptionalText
  before_until: OptionalMoment
  created_at: Moment
  disabled: OptionalText
  failing_since: OptionalMoment
}
type WebhookDeliveryRow = {
  account_id: bigint
  id: bigint
  endpoint_id: bigint
  event_seq: bigint
  subscription_id: bigint | null
  created_at: Moment
  status: string
  tries: Generated<number>
  tries_before: Generated<number>
  next_try_at: Moment
  delivered_at: OptionalMoment
}
type WebhookAttemptRow = {
  account_id: bigint
  delivery_id: bigint
  number: number
  at: Moment
  status: number | null
  failure: string | null
  duration_ms: number
  answer: string
}

export type WebhookTables = {
  webhook_endpoint: WebhookEndpointRow
  webhook_delivery: WebhookDeliveryRow
  webhook_attempt: WebhookAttemptRow
}
