/** Time that passes when it is told to; everybody in a run reads the same. */
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Clock } from '../../src/clock.ts'

export type VirtualClock = Clock & { pass(ms: number): void }

export const hourMs = 3_600_000

export function virtualClock(start: Instant): VirtualClock {
  let now = start
  return {
    now: () => now,
    pass(ms) {
      now = (now + ms) as Instant
    },
  }
}
