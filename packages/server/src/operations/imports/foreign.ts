/** What is common to the exports of other systems: objects one after another, and how they become rows of our own file. */
import { readFile } from 'node:fs/promises'
import type { Currency } from '@coterm/core/money/currency.ts'
import { formatMoney, money } from '@coterm/core/money/money.ts'
import { cardExpiresOn } from '@coterm/core/payment/payment-method.ts'
import { civilDay, formatPlainDate, plainDate } from '@coterm/core/time/plain-date.ts'
import { dateAt, type Instant } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import type { Column, FileRow } from './read-rows.ts'

/** What nobody but the vendor knows: which of their products a price of the other system is. */
export const ForeignMapShape = z.strictObject({
  prices: z.record(z.string(), z.strictObject({ product: z.string(), term: z.string().optional() })).default({}),
  /** Of customers for whom the other system has no country. */
  country: z.string().optional(),
})
export type ForeignMap = z.output<typeof ForeignMapShape>

export type Foreign = { readonly map: ForeignMap; readonly timeZone: string }
export type ForeignRow = Omit<FileRow, 'line'>

/** The objects of a JSON file: a list, a list under `data` or `list`, or one object a line. */
export async function readObjects(file: string): Promise<unknown[]> {
  const text = (await readFile(file, 'utf8')).trim()
  try {
    const whole = JSON.parse(text) as unknown
    if (Array.isArray(whole)) return whole
    const { data, list } = whole as { data?: unknown; list?: unknown }
    const found = data ?? list
    return Array.isArray(found) ? found : [whole]
  } catch {
    return text.split('\n').flatMap((line, index) => objectOn(line, { file, number: index + 1 }))
  }
}

function objectOn(line: string, { file, number }: { readonly file: string; readonly number: number }): unknown[] {
  if (line.trim() === '') return []
  try {
    return [JSON.parse(line)]
  } catch {
    throw new Error(`${file}, line ${number}: it is not JSON. Write one list, or one object a line.`)
  }
}

/** Rows with the rows of an account together, each with the place of its object in the file. */
export async function* together(
  objects: readonly unknown[],
  rowsOf: (object: unknown) => readonly ForeignRow[],
): AsyncGenerator<FileRow> {
  const rows = objects.flatMap((object, index) => rowsOf(object).map((row) => ({ ...row, line: index + 1 })))
  const byAccount = Map.groupBy(rows, ({ values }) => values.account ?? '')
  for (const own of byAccount.values()) {
    for (const [index, row] of own.entries()) yield index === 0 ? row : { ...row, values: onlySubscription(row.values) }
  }
}

// What an account is, and how it pays, stands on its first row.
const ofAccount: readonly Column[] = [
  ...(['name', 'country', 'region', 'kind', 'language', 'tax_id', 'members'] as const),
  ...(['payment_kind', 'payment_token', 'payment_customer', 'payment_label', 'payment_expires'] as const),
]

function onlySubscription(values: FileRow['values']): FileRow['values'] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !ofAccount.some((column) => column === name)))
}

/** The day of a moment in seconds, where the seller is; empty when there is none. */
export function dayOf(seconds: number | null | undefined, timeZone: string): string {
  return seconds == null ? '' : formatPlainDate(dateAt((seconds * 1000) as Instant, timeZone))
}

/** When a card of this month and year expires, as our own file has it; empty when the other system does not say. */
export function expiryOf(year: number | undefined, month: number | undefined): string {
  if (year === undefined || month === undefined) return ''
  return formatPlainDate(cardExpiresOn({ year, month }))
}

/**
 * The day of a month on which terms end, where the renewal date hides it: the 31st, seen in a month of 30 days. Empty where
 * the date says it itself.
 */
export function hiddenAnchor(end: string, anchor: string): string {
  const [ends, anchors] = [end, anchor].map((text) => Number(text.slice(8)))
  const last = end !== '' && civilDay(dayAfter(end)).day === 1
  return last && anchors !== undefined && ends !== undefined && anchors > ends ? String(anchors) : ''
}

function dayAfter(text: string) {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const date = plainDate({ year, month, day })
  return (date + 1) as typeof date
}

/** A term of so many months; empty for weeks and days, which no subscription here has. */
export function termOf(count: number, unit: string): string {
  if (unit === 'year') return `P${count}Y`
  if (unit === 'month') return count % 12 === 0 ? `P${count / 12}Y` : `P${count}M`
  return ''
}

export function amountOfMinor(minor: number, currency: string): string {
  return formatMoney(money(BigInt(Math.round(minor)), currency.toUpperCase() as Currency))
}

/** A member as our file writes one; what would end the name is left out of it. */
export function memberOf(name: string, email: string | null | undefined): string {
  return email ? `${name.replaceAll(/[<>|]/g, ' ').trim() || email} <${email}> owner` : ''
}

/** A region where terms of tax depend on it; elsewhere other systems write what they like. */
export function regionOf(country: string, state: string | null | undefined): string {
  return ['US', 'CA'].includes(country) && /^[A-Z]{2}$/.test(state ?? '') ? `${country}-${state}` : ''
}

/** Why a subscription is not taken over: it is in a state that has to be ended first, or nobody said what its price is. */
export function unfitness(
  { status, price }: { readonly status: string; readonly price: string },
  { running, system, map }: { readonly running: readonly string[]; readonly system: string; readonly map: ForeignMap },
): string | null {
  if (!running.includes(status)) return `is ${status}: end that in ${system} first, or leave it out`
  return map.prices[price]
    ? null
    : `has the price ${price}, which is not in the map: say with --map which product it is`
}
