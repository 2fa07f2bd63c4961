/**
 * The file of a backup: lines of JSON, compressed. First what it is, then each table with its rows, and last the sums by
 * which a file that was cut off or changed is known. One format for both engines, so it also moves one to the other.
 */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import type { TextRow } from './rows.ts'
import type { Sequence, Table } from './tables.ts'

export type Head = {
  readonly format: 'coterm-backup'
  readonly version: 1
  readonly takenAt: string
  readonly engine: 'pglite' | 'postgres'
  /** The schema: what had been applied, in order. */
  readonly migrations: readonly string[]
  readonly sequences: readonly Sequence[]
  /** Names of the keys that secrets were sealed and the audit chains signed with; the keys are not in the file. */
  readonly keys: readonly string[]
}

export type TableSum = { readonly rows: number; readonly digest: string }
export type Foot = { readonly end: Readonly<Record<string, TableSum>> }
export type Line = Head | { readonly table: Table } | TextRow | Foot

/** The lines of the file, one after the other. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const text = createGunzip()
  // What fails on the way is told to whoever reads; who stops reading early has failed nothing.
  pipeline(createReadStream(path), text, () => {})
  const decoder = new StringDecoder('utf8')
  let rest = ''
  try {
    for await (const chunk of text) {
      const lines = `${rest}${decoder.write(chunk)}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line)
    }
  } catch (error) {
    throw new Error(`${path} cannot be read as a backup: ${(error as Error).message}`, { cause: error })
  }
}

export function isHead(line: Line | undefined): line is Head {
  return line !== undefined && 'format' in line && line.format === 'coterm-backup' && line.version === 1
}
