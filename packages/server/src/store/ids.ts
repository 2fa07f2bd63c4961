/**
 * Real identifiers: numbers from one sequence, taken in blocks, shown with their prefix in Crockford's base 32. They
 * grow with time, so newer rows come later in every index.
 */
import { type Id, type IdKind, id, idPrefixes } from '@coterm/core/ids.ts'
import { sql } from 'kysely'
import type { Database, Reader } from './database.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const blockSize = 32
const largest = 2n ** 63n - 1n

type Block = { next: bigint; end: bigint }
// Kept for the sequence itself, which an account's look at the database shares.
const blocks = new WeakMap<Database['nextIdBlock'], Block>()

/** An id of its own for anything. Safe inside a transaction too. */
export async function newId<K extends IdKind>(database: Database, kind: K): Promise<Id<K>> {
  const { nextIdBlock } = database
  let block = blocks.get(nextIdBlock)
  while (!block || block.next >= block.end) {
    const taken = blockFrom(await nextIdBlock())
    block = blocks.get(nextIdBlock)
    // Another caller may have brought a block meanwhile; the numbers of ours are then simply not used.
    if (!block || block.next >= block.end) blocks.set(nextIdBlock, taken)
    block = blocks.get(nextIdBlock)
  }
  const value = block.next
  block.next += 1n
  return idFromRow(kind, value)
}

/** So many fresh numbers for rows, in growing order, with one question to the database. */
export async function newNumbers(reader: Reader, count: number): Promise<bigint[]> {
  if (count === 0) return []
  const { rows } = await sql<{ block: bigint }>`
    select nextval('id_block') as block from generate_series(1, ${Math.ceil(count / blockSize)}::int)`.execute(reader)
  const numbers = rows.flatMap(({ block }) => {
    const { next } = blockFrom(block)
    return Array.from({ length: blockSize }, (_, index) => next + BigInt(index))
  })
  return numbers.slice(0, count)
}

export function idFromRow<K extends IdKind>(kind: K, value: bigint): Id<K> {
  let text = ''
  for (let rest = value; rest > 0n; rest >>= 5n) text = alphabet.charAt(Number(rest & 31n)) + text
  return id(kind, `${idPrefixes[kind]}_${text || '0'}`)
}

/** The number an id stands for; -1, which no row has, when the text is not one of our ids. */
export function idToRow(text: Id<IdKind>): bigint {
  const digits = text.slice(text.lastIndexOf('_') + 1)
  let value = 0n
  for (const digit of digits) {
    const place = alphabet.indexOf(digit)
    if (place < 0) return -1n
    value = (value << 5n) | BigInt(place)
  }
  return digits === '' || value > largest ? -1n : value
}

export function optionalIdToRow(text: Id<IdKind> | null): bigint | null {
  return text === null ? null : idToRow(text)
}

export function optionalIdFromRow<K extends IdKind>(kind: K, value: bigint | null): Id<K> | null {
  return value === null ? null : idFromRow(kind, value)
}

function blockFrom(block: bigint): Block {
  const next = block * BigInt(blockSize)
  return { next, end: next + BigInt(blockSize) }
}
