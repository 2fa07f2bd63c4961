/**
 * How often something may be done: so many times in a window, for each key. Only so many keys are remembered; the one
 * whose window began first is let go of, so that nobody can fill the memory, nor wipe out everybody's count at once.
 */

export type Limit = {
  readonly name: string
  readonly most: number
  readonly seconds: number
}

/** What is left after this one, and how long until the window ends; `allowed` is false when it was one too many. */
export type Taken = {
  readonly limit: Limit
  readonly allowed: boolean
  readonly remaining: number
  readonly resetSeconds: number
}

export type Limiter = { take(limit: Limit, key: string): Taken }

const keysMax = 50_000

export function createLimiter(now: () => number): Limiter {
  const windows = new Map<string, { readonly ends: number; count: number }>()
  return {
    take(limit, key) {
      const name = `${limit.name} ${key}`
      const known = windows.get(name)
      const at = now()
      const current = known && at < known.ends ? known : { ends: at + limit.seconds * 1000, count: 0 }
      if (current !== known) {
        // Written anew, it stands behind all that began before it.
        windows.delete(name)
        windows.set(name, current)
        if (windows.size > keysMax) windows.delete(windows.keys().next().value ?? '')
      }
      current.count += 1
      return {
        limit,
        allowed: current.count <= limit.most,
        remaining: Math.max(0, limit.most - current.count),
        resetSeconds: Math.max(1, Math.ceil((current.ends - at) / 1000)),
      }
    },
  }
}

/** The part of an address that one customer has: of IPv6, whoever has one has 2^64 of them. */
export function placeOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [head = '', tail = ''] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const whole = address.includes('::') ? [...groups, ...Array(Math.max(0, missing)).fill('0')] : groups
  return whole.slice(0, 4).join(':')
}
