/**
 * How column values become JavaScript values, and parameters become text: the same on both engines, whose own defaults
 * differ. int8 is a bigint, a date stays `YYYY-MM-DD`, a moment is milliseconds since 1970, JSON is parsed.
 */
const oids = { bool: 16, int8: 20, json: 114, date: 1082, timestamptz: 1184, numeric: 1700, jsonb: 3802 } as const

export type ValueParser = (text: string) => unknown

const asIs: ValueParser = (text) => text

export const valueParsers: Readonly<Record<number, ValueParser>> = {
  [oids.int8]: BigInt,
  [oids.json]: (text) => JSON.parse(text),
  [oids.jsonb]: (text) => JSON.parse(text),
  [oids.date]: asIs,
  [oids.numeric]: asIs,
  [oids.timestamptz]: parseMoment,
}

/** Parameters are sent as text already, so the embedded engine must not convert them again. */
export const textSerializers: Readonly<Record<number, ValueParser>> = Object.fromEntries(
  Object.values(oids).map((oid) => [oid, asIs]),
)

// Connections speak UTC, so the text always ends in "+00".
function parseMoment(text: string): number {
  const moment = Date.parse(`${text.replace(' ', 'T').replace(/\+00$/, '')}Z`)
  if (Number.isNaN(moment)) throw new Error(`The database answered "${text}", which is not a moment in UTC.`)
  return moment
}

/** A parameter as PostgreSQL reads it; null stays null, a list becomes an array literal. */
export function parameterText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return `{${value.map(elementText).join(',')}}`
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

// Numbers need no quotes, and most texts nothing escaped: a batch has thousands of them.
function elementText(value: unknown): string {
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = parameterText(value)
  if (text === null) return 'NULL'
  if (Array.isArray(value)) return text
  return special.test(text) ? `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : `"${text}"`
}

const special = /["\\]/
