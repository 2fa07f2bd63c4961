/** Domain values as JSON without losing anything: whole numbers of any size are written as `{"~": "digits"}`. */

export function encodeExact(value: unknown): string {
  return JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? { '~': each.toString() } : each))
}

/** Back from parsed JSON. The caller names the type it was written from. */
export function decodeExact<T>(parsed: unknown): T {
  return revive(parsed) as T
}

/** The same text for the same value, whatever order its keys are in. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(JSON.parse(encodeExact(value)), (_key, each) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first?.[0] === '~') return BigInt(first[1] as string)
  return Object.fromEntries(entries.map(([key, each]) => [key, revive(each)]))
}
