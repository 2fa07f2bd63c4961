/** A seller's rules as the drafts make them that are published by themselves, each from its day on. */
import { type DatedRules, withChanges } from '@coterm/core/catalog/draft.ts'
import { type LaterRules, sellersRules } from '@coterm/core/forecast/days-ahead.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { listDrafts } from '../../store/catalog-drafts.ts'
import type { Reader } from '../../store/database.ts'
import { loadSeller } from '../../store/sellers.ts'

const draftsMax = 1_000

export type Scheduled = {
  readonly later: readonly LaterRules[]
  /** Which rules these are: another text once something else is published, or will be. */
  readonly basis: string
}

/** A draft that something stands in the way of is not published, and left out. */
export async function scheduledRules(reader: Reader, seller: SellerId): Promise<Scheduled> {
  const loaded = await loadSeller(reader, seller)
  if (!loaded) return { later: [], basis: '' }
  const found = await listDrafts(reader, { seller, status: 'scheduled', limit: draftsMax })
  const drafts = found
    .flatMap(({ publishOn, conflict, ...draft }) => (publishOn === null || conflict ? [] : [{ ...draft, publishOn }]))
    .sort((one, other) => one.publishOn - other.publishOn || (one.id < other.id ? -1 : 1))
  let rules: DatedRules = loaded
  const later = drafts.map(({ changes, publishOn }) => {
    rules = withChanges<DatedRules>(rules, changes, publishOn)
    return { from: publishOn, rules: sellersRules(rules) }
  })
  return { later, basis: [loaded.rulesId, ...drafts.map(({ id, stateVersion }) => `${id}.${stateVersion}`)].join(' ') }
}
