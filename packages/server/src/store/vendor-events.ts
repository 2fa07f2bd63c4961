/**
 * What the vendor's people and keys did that is of no account: keys, rules, settings. It is only ever added to, each entry
 * stands on the hash of the one before, and it is written with the change it tells of.
 */
import type { EventData } from '@coterm/core/events.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { chainHash } from './commit/events.ts'
import type { Reader, Transaction } from './database.ts'
import { instantFromRow, instantToRow, wordFromRow } from './row-values.ts'

export const vendorEventTypes = [
  'api_key.created',
  'api_key.rotated',
  'api_key.revoked',
  'operator.invited',
  'operator.changed',
  'operator.link_made',
  'seller.created',
  'catalog.published',
  'catalog_draft.scheduled',
  'catalog_draft.unscheduled',
  'catalog_draft.parked',
  'catalog_draft.discarded',
  'tax_rates.published',
  'collection.set',
  'seller_billing_details.set',
  'branding.set',
  'single_sign_on.set',
] as const
export type VendorEventType = (typeof vendorEventTypes)[number]

export type NewVendorEvent = {
  readonly type: VendorEventType
  /** An id of a person or a key; `vendor` where a command did it, `schedule` where a draft's day had come. */
  readonly by: string
  readonly data: EventData
}
export type VendorEvent = NewVendorEvent & { readonly seq: bigint; readonly at: Instant }

/** Call it last in the transaction: from here to its end, whoever else writes something of the vendor's waits. */
export async function recordVendorEvent(transaction: Transaction, event: NewVendorEvent, at: Instant): Promise<void> {
  const nothing = { seq: 0n, hash: '' }
  await transaction
    .insertInto('vendor_event_end')
    .values(nothing)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const end = await transaction.selectFrom('vendor_event_end').selectAll().forUpdate().executeTakeFirstOrThrow()
  const { type, by, data } = event
  const seq = end.seq + 1n
  const hash = vendorHash(end.hash, { ...event, seq, at })
  await transaction
    .insertInto('vendor_event')
    .values({ seq, type, by, data: JSON.stringify(data), at: instantToRow(at), hash })
    .execute()
  await transaction.updateTable('vendor_event_end').set({ seq, hash }).execute()
}

/** The chain is made as an account's is, and is of no account. */
export function vendorHash(
  previous: string,
  { seq, type, by, data, at }: Omit<VendorEvent, 'type'> & { type: string },
) {
  return chainHash(previous, { account: 0n, seq, type, subscription: null, data: { ...data, by }, date: '', at })
}

type Page = {
  readonly limit: number
  readonly after?: bigint
  readonly type?: VendorEventType
  readonly by?: string
}

/** Newest first. */
export async function listVendorEvents(reader: Reader, { limit, after, type, by }: Page): Promise<VendorEvent[]> {
  let query = reader.selectFrom('vendor_event').selectAll().orderBy('seq', 'desc').limit(limit)
  if (after !== undefined) query = query.where('seq', '<', after)
  if (type !== undefined) query = query.where('type', '=', type)
  if (by !== undefined) query = query.where('by', '=', by)
  const rows = await query.execute()
  return rows.map((row) => ({
    seq: row.seq,
    type: wordFromRow(vendorEventTypes, row.type),
    by: row.by,
    // Written only above, from this type.
    data: row.data as EventData,
    at: instantFromRow(row.at),
  }))
}
