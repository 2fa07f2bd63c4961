/** What a draft would do to each subscription that it touches: the largest increase first. */
import { effectKinds, type SubscriptionEffect } from '@coterm/core/forecast/catalog-effect.ts'
import type { AccountId, CatalogDraftId, SubscriptionId } from '@coterm/core/ids.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import type { Term } from '@coterm/core/time/term.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { decodeExact } from './exact-json.ts'
import { idFromRow, idToRow } from './ids.ts'
import { currencyFromRow, termFromRow, wordFromRow } from './row-values.ts'

export type StoredEffect = Pick<SubscriptionEffect, 'protection' | 'reason' | 'first' | 'actions'> & {
  readonly account: AccountId
  readonly accountName: string
  readonly subscription: SubscriptionId
  readonly kind: (typeof effectKinds)[number]
  readonly product: string
  readonly term: Term
  readonly before: Money
  readonly after: Money
}

/** The place of an entry in the list. */
type Place = { readonly difference: bigint; readonly subscription: bigint }

type Wanted = {
  readonly kind?: StoredEffect['kind']
  readonly limit: number
  /** As `cursorOf` wrote it; what cannot be read begins at the start. */
  readonly after?: string
}

type Row = {
  account_id: bigint
  name: string
  subscription_id: bigint
  kind: string
  product: string
  term: string
  currency: string
  before: bigint
  after: bigint
  detail: unknown
}

export async function listEffects(
  reader: Reader,
  draft: CatalogDraftId,
  { kind, limit, after }: Wanted,
): Promise<StoredEffect[]> {
  const place = after === undefined ? null : placeFrom(after)
  const ofKind = kind === undefined ? sql`` : sql`and e.kind = ${kind}`
  const beyond =
    place === null
      ? sql``
      : sql`and (e.after - e.before < ${place.difference}::bigint
          or (e.after - e.before = ${place.difference}::bigint and e.subscription_id > ${place.subscription}::bigint))`
  const { rows } = await sql<Row>`
    select e.account_id, a.name, e.subscription_id, e.kind, e.product, e.term, e.currency, e.before, e.after, e.detail
    from catalog_effect e join account a on a.id = e.account_id
    where e.draft_id = ${idToRow(draft)}::bigint ${ofKind} ${beyond}
    order by (e.after - e.before) desc, e.subscription_id limit ${limit}::int`.execute(reader)
  return rows.map(fromRow)
}

export function cursorOf({ subscription, before, after }: StoredEffect): string {
  return `${after.minor - before.minor}.${idToRow(subscription)}`
}

function placeFrom(cursor: string): Place | null {
  const match = /^(-?\d{1,18})\.(\d{1,18})$/.exec(cursor)
  return match ? { difference: BigInt(match[1] ?? 0), subscription: BigInt(match[2] ?? 0) } : null
}

function fromRow(row: Row): StoredEffect {
  const currency = currencyFromRow(row.currency)
  return {
    // Written only from this type.
    ...decodeExact<Pick<StoredEffect, 'protection' | 'reason' | 'first' | 'actions'>>(row.detail),
    account: idFromRow('account', row.account_id),
    accountName: row.name,
    subscription: idFromRow('subscription', row.subscription_id),
    kind: wordFromRow(effectKinds, row.kind),
    product: row.product,
    term: termFromRow(row.term),
    before: money(row.before, currency),
    after: money(row.after, currency),
  }
}
