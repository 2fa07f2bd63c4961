/**
 * Compares what a step expects with what it found. An expectation is a part: of an object the fields it names, of a
 * list every entry in order. Where a list has entries with an `id`, an object may name them instead; where an entry has
 * a `code`, the code alone will do.
 */
export type Mismatch = { readonly path: string; readonly expected: unknown; readonly actual: unknown }

export function mismatches(expected: unknown, actual: unknown, path = ''): Mismatch[] {
  if (Array.isArray(expected)) return inList(expected, actual, path)
  if (isObject(expected)) return inObject(expected, actual, path)
  return sameValue(expected, actual) ? [] : [{ path, expected, actual: actual ?? null }]
}

function inList(expected: readonly unknown[], actual: unknown, path: string): Mismatch[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) return [{ path, expected, actual: actual ?? null }]
  return expected.flatMap((entry, index) => mismatches(entry, actual[index], `${path}[${index}]`))
}

function inObject(expected: Readonly<Record<string, unknown>>, actual: unknown, path: string): Mismatch[] {
  const found = Array.isArray(actual) ? byId(actual) : actual
  if (!isObject(found)) return [{ path, expected, actual: actual ?? null }]
  return Object.entries(expected).flatMap(([key, value]) =>
    mismatches(value, found[key], path ? `${path}.${key}` : key),
  )
}

function byId(entries: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(entries.filter(isObject).map((entry) => [String(entry.id ?? entry.action), entry]))
}

function sameValue(expected: unknown, actual: unknown): boolean {
  if (expected === actual || (expected === null && actual === undefined)) return true
  return typeof expected === 'string' && isObject(actual) && actual.code === expected
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
