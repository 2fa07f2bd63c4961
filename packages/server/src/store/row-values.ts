/** Domain values as columns, and back. A row that cannot be read is our fault, so it throws. */
import type { Currency } from '@coterm/core/money/currency.ts'
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { formatPlainDate, type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { parseTerm, type Term } from '@coterm/core/time/term.ts'
import type { Instant } from '@coterm/core/time/zone.ts'

export function dateFromRow(text: string): PlainDate {
  return readable(parsePlainDate(text), 'date', text)
}

export function optionalDateFromRow(text: string | null): PlainDate | null {
  return text === null ? null : dateFromRow(text)
}

export function dateToRow(date: PlainDate): string {
  return formatPlainDate(date)
}

export function optionalDateToRow(date: PlainDate | null): string | null {
  return date === null ? null : formatPlainDate(date)
}

export function instantFromRow(milliseconds: number): Instant {
  return milliseconds as Instant
}

export function instantToRow(instant: Instant): string {
  return new Date(instant).toISOString()
}

export function currencyFromRow(text: string): Currency {
  return readable(parseCurrency(text), 'currency', text)
}

export function termFromRow(text: string): Term {
  return readable(parseTerm(text), 'term', text)
}

/** A word of a fixed list: the column's check constraint has the same list. */
export function wordFromRow<T extends string>(words: readonly T[], text: string): T {
  return readable(
    words.find((word) => word === text),
    `word (${words.join(', ')})`,
    text,
  )
}

function readable<T>(value: T | undefined, kind: string, text: string): T {
  if (value === undefined) throw new Error(`Broken invariant: a column holds "${text}", which is not a ${kind}`)
  return value
}
