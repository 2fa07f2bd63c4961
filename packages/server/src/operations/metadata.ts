/** Shows and changes what the vendor's own systems keep with a thing of ours; members do not see it. */
import type { AccountId } from '@coterm/core/ids.ts'
import {
  type Described,
  entriesMax,
  loadMetadata,
  type Metadata,
  type MetadataChange,
  mergeMetadata,
} from '../store/metadata.ts'
import type { Context } from './operation.ts'
import { invalid } from './problem.ts'

type Of<K> = { readonly account: AccountId; readonly kind: K }
type Shown<T> = T & { metadata?: Metadata }

export async function allWithMetadata<T extends { id: string }>(
  { caller, database }: Context,
  { account, kind }: Of<Described | 'invoice'>,
  shown: readonly T[],
): Promise<Shown<T>[]> {
  if (caller.kind !== 'vendor' || shown.length === 0) return [...shown]
  const found = await loadMetadata(database.kysely, account, { kind, ids: shown.map(({ id }) => id) })
  return shown.map((each) => ({ ...each, metadata: found.get(each.id) ?? {} }))
}

export async function withMetadata<T extends { id: string }>(
  context: Context,
  of: Of<Described | 'invoice'>,
  shown: T,
): Promise<Shown<T>> {
  const [first = shown] = await allWithMetadata(context, of, [shown])
  return first
}

export async function changeMetadata(
  { database }: Context,
  { account, kind, id }: Of<Described> & { readonly id: string },
  change: MetadataChange | undefined,
): Promise<void> {
  if (change === undefined) return
  const fits = await database.kysely
    .transaction()
    .execute((transaction) => mergeMetadata(transaction, account, { kind, id, change }))
  if (!fits) throw invalid('metadata', `would have more than ${entriesMax} entries`)
}
