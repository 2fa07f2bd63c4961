/** Chance that can be had again: every draw depends on the seed and on what it is about, never on draws before it. */
import { createHash } from 'node:crypto'

export type Chance = {
  /** A number from 0 to below 1 for this thing, the first, second, third time it is asked. */
  of(about: string): number
  happens(about: string, probability: number): boolean
  /** A whole number below this one. */
  below(about: string, limit: number): number
  /** Of very different sizes: as likely between 1 and 10 as between 100 and 1,000. */
  between(about: string, lowest: number, highest: number): number
}

export function chanceFrom(seed: number): Chance {
  const asked = new Map<string, number>()
  const of = (about: string) => {
    const time = (asked.get(about) ?? 0) + 1
    asked.set(about, time)
    const hash = createHash('sha256').update(`${seed} ${about} ${time}`).digest()
    return hash.readUInt32BE(0) / 2 ** 32
  }
  return {
    of,
    happens: (about, probability) => of(about) < probability,
    below: (about, limit) => Math.floor(of(about) * limit),
    between: (about, lowest, highest) => Math.round(lowest * (highest / lowest) ** of(about)),
  }
}
