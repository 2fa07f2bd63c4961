/** Five thousand lives of an account hold the rules, and every planted fault is noticed by them. */
import type { World } from '@coterm/core/simulator/world.ts'
import { changeTypes } from '@coterm/core/subscription/change.ts'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { wrongAfter, wrongBooks, wrongWith } from './invariants.ts'
import { anyLife, begin, type Life, live } from './life.ts'
import { type Mutant, mutants } from './mutants.ts'

// The decisions, as they are or with one fault planted.
const planted = vi.hoisted(() => ({ mutant: null as Mutant | null }))

vi.mock(import('../../src/subscription/decide-change.ts'), async (original) => {
  const { decideChange } = await original()
  return {
    decideChange: (known, change, at) => {
      const answer = decideChange(known, change, at)
      return planted.mutant?.change ? planted.mutant.change(answer, change, known) : answer
    },
  }
})
vi.mock(import('../../src/subscription/decide-due.ts'), async (original) => {
  const actual = await original()
  return {
    ...actual,
    decideDue: (known, date) => {
      const decision = actual.decideDue(known, date)
      return planted.mutant?.due ? planted.mutant.due(decision, known) : decision
    },
  }
})
vi.mock(import('../../src/simulator/collect.ts'), async (original) => {
  const actual = await original()
  return {
    ...actual,
    outcomeOf: (world, method, on) => {
      const outcome = actual.outcomeOf(world, method, on)
      if (!planted.mutant?.outcome) return outcome
      const status = planted.mutant.outcome(outcome?.status ?? null)
      return status && { ...outcome, status }
    },
  }
})

// The books before, as far as they are compared: what was written is never changed, so a shallow copy will do.
function copy(world: World): World {
  return {
    ...world,
    accounts: new Map(world.accounts),
    invoices: [...world.invoices],
    credits: [...world.credits],
    payments: [...world.payments],
  }
}

const acceptedTypes = new Map<string, number>()

function firstFault(life: Life): string[] {
  const world = begin(life)
  for (const deed of life.deeds) {
    const before = copy(world)
    const asked = live(world, deed)
    if (asked?.accepted) acceptedTypes.set(asked.change.type, (acceptedTypes.get(asked.change.type) ?? 0) + 1)
    const wrong = [...wrongAfter(before, deed, { world, asked }), ...wrongWith(world)]
    if (wrong.length > 0) return wrong
  }
  return wrongBooks(world)
}

// One seed, so that a run can be compared with the one before; LIFE_SEED tries others.
const seed = Number(process.env.LIFE_SEED ?? 1)
const lives = 5000

test(`${lives} lives hold the rules (LIFE_SEED=${seed})`, { timeout: 400_000 }, () => {
  planted.mutant = null
  fc.assert(
    fc.property(anyLife, (life) => {
      expect(firstFault(life)).toEqual([])
    }),
    { numRuns: lives, seed },
  )
  // They are lives, not empty days: every change was made many times.
  for (const type of changeTypes) expect(acceptedTypes.get(type) ?? 0, type).toBeGreaterThan(100)
})

test.each(mutants)('notices that $name', { timeout: 120_000 }, (mutant) => {
  planted.mutant = mutant
  const found = fc.check(
    fc.property(anyLife, (life) => {
      try {
        return firstFault(life).length === 0
      } catch {
        // A broken invariant of the code itself is a way of noticing too.
        return false
      }
    }),
    { numRuns: 3000, seed, endOnFailure: true },
  )
  planted.mutant = null
  expect(found.failed).toBe(true)
})
