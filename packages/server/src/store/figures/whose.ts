/** Whose figures: a seller's accounts in real time, or those on one of its test clocks. Money is never mixed between them. */
import type { TestClockId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { type RawBuilder, sql } from 'kysely'
import { idToRow } from '../ids.ts'

export type FiguresOf = { readonly seller: SellerId; readonly testClock: TestClockId | null }

/** A condition on the agenda `g` of an account. */
export function isOf({ seller, testClock }: FiguresOf): RawBuilder<boolean> {
  return testClock === null
    ? sql<boolean>`g.seller_id = ${seller} and g.test_clock_id is null`
    : sql<boolean>`g.seller_id = ${seller} and g.test_clock_id = ${idToRow(testClock)}::bigint`
}
