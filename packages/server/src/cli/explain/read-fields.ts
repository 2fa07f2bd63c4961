/**
 * Reads the fields of a question strictly: what is not exactly what it should be is refused with a sentence that says
 * what to write instead. Nothing is guessed and nothing is rounded on the way in.
 */
import { type Currency, exponentOf, parseCurrency } from '@coterm/core/money/currency.ts'
import { type Money, parseMoney } from '@coterm/core/money/money.ts'
import type { Period } from '@coterm/core/time/period.ts'
import { formatPlainDate, type PlainDate, parsePlainDate, plainDate } from '@coterm/core/time/plain-date.ts'
import { parseTerm, type Term } from '@coterm/core/time/term.ts'
import { InputProblem, type ProblemCode, shown } from './input-problem.ts'

export type Fields = { readonly [name: string]: unknown }

const seatsMax = 1_000_000_000
const countMax = 1200
const weightsMax = 1000

const lastDate = plainDate({ year: 9999, month: 12, day: 31 })

const examples: { readonly [name: string]: string } = {
  price: '"420.00"',
  amount: '"100.00"',
  currency: '"USD"',
  seats: '2',
  period: '{"start":"2026-04-01","end":"2027-04-01"}',
  term: '"P1Y"',
  count: '12',
  weights: '["1","1","1"]',
}

/** The value as an object with no other fields than these; a misspelt name is never silently ignored. */
export function readFields(value: unknown, names: readonly string[], path = ''): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const detail = `must be a JSON object, for example ${examples[path] ?? `{"${names[0]}":…}`}, not ${shown(value)}`
    throw path === '' ? new InputProblem('json_not_object', null, `A line ${detail}`) : invalid(path, detail)
  }
  for (const name in value) {
    if (names.includes(name)) continue
    const detail = `has no field ${shown(name)}: its fields are ${names.join(', ')}`
    throw new InputProblem('field_unknown', path || null, path ? detail : `The question ${detail}`)
  }
  // Any object may be read by name: what is not there is undefined and refused by the reader of that field.
  return value as Fields
}

export function readCurrency(fields: Fields): Currency {
  const code = present(fields, 'currency')
  const currency = typeof code === 'string' ? parseCurrency(code) : undefined
  if (currency) return currency
  throw new InputProblem(
    'currency_unknown',
    'currency',
    `must be an ISO 4217 code in capitals, for example "USD", not ${shown(code)}`,
  )
}

/** An amount of the currency; below zero only where that means something (a credit that is split). */
export function readAmount(fields: Fields, name: 'price' | 'amount', currency: Currency): Money {
  const text = present(fields, name)
  if (typeof text === 'number') {
    throw new InputProblem(
      'amount_invalid',
      name,
      `must be a string, for example ${examples[name]}: a JSON number is a floating-point number, which cannot hold every amount exactly`,
    )
  }
  const amount = typeof text === 'string' ? parseMoney(text, currency) : undefined
  if (!amount) throw new InputProblem('amount_invalid', name, amountDetail(text, currency))
  if (name === 'price' && amount.minor < 0n) {
    throw new InputProblem('amount_invalid', name, `must not be negative, but is ${shown(text)}`)
  }
  return amount
}

function amountDetail(text: unknown, currency: Currency): string {
  const exponent = exponentOf(currency)
  const decimals = typeof text === 'string' ? /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length : undefined
  if (decimals !== undefined && decimals > exponent) {
    return `has ${decimals} decimals, but ${currency} has ${exponent}: round it first, ${shown(text)} is not an amount`
  }
  const example = exponent === 0 ? '"66000"' : `"1234.${'5'.padEnd(exponent, '0')}"`
  return `must be an amount written as digits with a decimal point, for example ${example} (no separators, no exponent, at most 18 digits before the point), not ${shown(text)}`
}

type WholeNumber = { readonly code: ProblemCode; readonly min: number; readonly max: number }

function readWhole(fields: Fields, name: string, { code, min, max }: WholeNumber): number {
  const value = present(fields, name)
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value
  const quoted = typeof value === 'string' && /^\d+$/.test(value) ? ', and without quotes' : ''
  throw new InputProblem(code, name, `must be a whole number from ${min} to ${max}${quoted}, not ${shown(value)}`)
}

export function readSeats(fields: Fields): number {
  return readWhole(fields, 'seats', { code: 'seats_invalid', min: 1, max: seatsMax })
}

export function readCount(fields: Fields): number {
  return readWhole(fields, 'count', { code: 'count_invalid', min: 1, max: countMax })
}

/** The day of the month that was meant; when it is left out, the day that is there. */
export function readAnchorDay(fields: Fields, otherwise: number): number {
  if (fields.anchorDay === undefined) return otherwise
  return readWhole(fields, 'anchorDay', { code: 'anchor_day_invalid', min: 1, max: 31 })
}

export function readDate(fields: Fields, name: string, path = name): PlainDate {
  const text = present(fields, name, path)
  const date = typeof text === 'string' ? parsePlainDate(text) : undefined
  if (date !== undefined) return date
  const written = typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)
  const detail = written ? 'must be a day of the calendar' : 'must be a date written as "2027-04-25"'
  throw new InputProblem('date_invalid', path, `${detail}, from 0001-01-01 to 9999-12-31, not ${shown(text)}`)
}

/** Two dates, the end after the start: the end is the first day that is not in the period. */
export function readPeriod(fields: Fields): Period {
  const inner = readFields(present(fields, 'period'), ['start', 'end'], 'period')
  const start = readDate(inner, 'start', 'period.start')
  const end = readDate(inner, 'end', 'period.end')
  if (start < end) return { start, end }
  throw new InputProblem(
    'period_invalid',
    'period.end',
    `must be after the start of the period, ${formatPlainDate(start)}, but is ${formatPlainDate(end)}`,
  )
}

export function readTerm(fields: Fields): Term {
  const text = present(fields, 'term')
  const term = typeof text === 'string' ? parseTerm(text) : undefined
  if (term) return term
  throw new InputProblem(
    'term_invalid',
    'term',
    `must be a period of whole months or years, for example "P1M", "P1Y" or "P18M", not ${shown(text)}`,
  )
}

const weight = /^(?:0|[1-9]\d{0,17})(?:\.\d{1,6})?$/

/** Decimal strings, brought to one scale so that their ratios are exact. */
export function readWeights(fields: Fields): { readonly written: readonly string[]; readonly scaled: bigint[] } {
  const list = present(fields, 'weights')
  if (!Array.isArray(list) || list.length === 0 || list.length > weightsMax) {
    const got = Array.isArray(list) ? `a list of ${list.length}` : shown(list)
    throw weightsProblem(`must be a list of 1 to ${weightsMax} weights, for example ${examples.weights}, not ${got}`)
  }
  const written: string[] = []
  let scale = 0
  for (const item of list as readonly unknown[]) {
    if (typeof item !== 'string' || !weight.test(item)) {
      throw weightsProblem(
        `must be strings of digits, not negative, for example ${examples.weights}, not ${shown(item)}`,
      )
    }
    written.push(item)
    scale = Math.max(scale, item.length - 1 - (item.includes('.') ? item.indexOf('.') : item.length - 1))
  }
  const scaled = written.map((text) => {
    const [whole = '', decimals = ''] = text.split('.')
    return BigInt(whole + decimals.padEnd(scale, '0'))
  })
  if (scaled.some((part) => part > 0n)) return { written, scaled }
  throw weightsProblem('must not all be zero: nobody would get the amount')
}

/** The date itself, as long as it can be written with four digits of year. */
export function writable(date: PlainDate, what: string): PlainDate {
  if (date <= lastDate) return date
  throw new InputProblem('date_out_of_range', null, `${what} is after 9999-12-31, the last date there is here`)
}

function present(fields: Fields, name: string, path = name): unknown {
  const value = fields[name]
  if (value !== undefined) return value
  throw new InputProblem('field_missing', path, `is missing; an example is ${examples[name] ?? '"2027-04-25"'}`)
}

function invalid(path: string, detail: string): InputProblem {
  return new InputProblem('period_invalid', path, detail)
}

function weightsProblem(detail: string): InputProblem {
  return new InputProblem('weights_invalid', 'weights', detail)
}
