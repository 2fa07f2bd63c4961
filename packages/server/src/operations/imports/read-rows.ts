/** A CSV file as rows by the names of its columns, each with its line: read as a stream, so a large file needs no memory. */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { parse } from 'csv-parse'

export const columns = [
  ...(['account', 'name', 'country', 'region', 'kind', 'language', 'tax_id', 'members'] as const),
  ...(['payment_kind', 'payment_token', 'payment_customer', 'payment_label', 'payment_expires'] as const),
  ...(['subscription', 'product', 'term', 'seats', 'start', 'end', 'anchor_day', 'unit_price', 'currency'] as const),
  ...(['price_kind', 'loyal_since', 'channel', 'platform', 'plan_type', 'renewal_intent'] as const),
] as const
export type Column = (typeof columns)[number]

export type FileRow = {
  readonly line: number
  readonly values: Readonly<Partial<Record<Column, string>>>
  /** Why it cannot be read: it has more or fewer fields than the first line. */
  readonly broken: string | null
  /** Why its subscription alone is not taken over. */
  readonly unfit?: string | null
}

type Parsed = { readonly record: string[]; readonly info: { readonly lines: number } }

/** Quotes that do not close, and columns that nobody knows, end the reading with the line. */
export async function* readRows(file: string): AsyncGenerator<FileRow> {
  const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }
  const source = createReadStream(file)
  const parser = parse({ ...options, delimiter: await delimiterOf(file) })
  // What goes wrong on either side is thrown by the loop.
  pipeline(source, parser, () => {})
  let header: string[] | null = null
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (header === null) header = checkedHeader(record, file)
      else yield rowOf(header, record, info.lines)
    }
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    throw new Error(code?.startsWith('CSV_') ? `${file}: ${message}. Nothing after it was read.` : message)
  }
  if (header === null) throw new Error(`${file} is empty: its first line names the columns.`)
}

function rowOf(header: readonly string[], record: readonly string[], line: number): FileRow {
  const values = Object.fromEntries(header.map((name, index) => [name, record[index] ?? '']))
  const matches = record.length === header.length
  const broken = matches ? null : `has ${record.length} fields where the first line names ${header.length} columns`
  return { line, values, broken }
}

function checkedHeader(names: readonly string[], file: string): string[] {
  const unknown = names.filter((name) => !columns.some((column) => column === name))
  if (unknown.length > 0)
    throw new Error(`${file}, line 1: there is no column "${unknown[0]}". Known: ${columns.join(', ')}.`)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`${file}, line 1: the column "${twice}" is there twice.`)
  if (!names.includes('account')) throw new Error(`${file}, line 1: the column "account" is missing.`)
  return [...names]
}

// Spreadsheets of many countries write semicolons.
async function delimiterOf(file: string): Promise<',' | ';'> {
  for await (const start of createReadStream(file, { encoding: 'utf8', end: 4095 })) {
    const [first = ''] = String(start).split('\n')
    return first.includes(';') ? ';' : ','
  }
  return ','
}
