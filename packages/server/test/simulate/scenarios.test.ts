/** Every story of the repository comes out as it says, in memory. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { refusalCodes } from '@coterm/core/refusals.ts'
import { changeTypes } from '@coterm/core/subscription/change.ts'
import { describe, expect, test } from 'vitest'
import { memoryWorld } from '../../src/cli/simulate/memory-world.ts'
import { parseScenario, readScenario } from '../../src/cli/simulate/read-scenario.ts'
import { runStory } from '../../src/cli/simulate/run-story.ts'

const folder = join(import.meta.dirname, '../../../../scenarios')
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

const told = new Set<string>()
const lived = new Set<string>()

test('there are stories to tell', () => {
  expect(files.length).toBeGreaterThanOrEqual(60)
})

describe.each(files)('%s', (file) => {
  test('comes out as it says', async () => {
    const scenario = await readScenario(join(folder, file))
    const { expectations, steps } = await runStory(scenario, memoryWorld(scenario))
    expect(expectations.failed).toEqual([])
    expect(expectations.passed).toBeGreaterThan(0)
    for (const code of JSON.stringify(steps).match(/[a-z_]{6,}/g) ?? []) told.add(code)
    for (const { action } of scenario.steps) {
      if (action?.type === 'quote') for (const { type } of action.changes) lived.add(type)
    }
  })
})

test('every refusal and every change is in a story', () => {
  expect(refusalCodes.filter((code) => !told.has(code))).toEqual([])
  expect(changeTypes.filter((type) => !lived.has(type))).toEqual([])
})

const smallest = `title: Smallest
catalog: { products: [{ id: sketching, prices: [{ term: P1Y, currency: USD, new: "10.00" }] }] }
accounts: [{ id: studio, paymentMethods: [{ id: visa }], subscriptions: [
  { id: plans, product: sketching, term: P1Y, seats: 1, start: 2026-01-01, unitPrice: "10.00", paymentMethod: visa }] }]
until: 2027-01-01
`

describe('a file that is not a scenario is told where and why', () => {
  test.each([
    ['2026-01-01, unitPrice', '2026-02-30, unitPrice', /^line 4, accounts\[0\]\.subscriptions\[0\]\.start: .*calendar/],
    ['"10.00", paymentMethod', '"1,5", paymentMethod', /^line 4, .*unitPrice: "1,5" is not an amount in USD/],
    ['"10.00", paymentMethod', '10.00, paymentMethod', /^line 4, .*unitPrice: is not an amount: write it in quotes/],
    ['seats: 1', 'seats: -1', /^line 4, .*seats: is less than one seat/],
    ['product: sketching', 'product: sketchup', /^line 4, .*product: sketchup is not in the catalog/],
    ['paymentMethod: visa', 'paymentMethod: amex', /^line 4, .*amex is not a payment method of studio/],
    ['until: 2027-01-01', 'until: 2025-01-01', /^line 5, until: lies before the story begins/],
    ['title: Smallest', 'titel: Smallest', /^line 1, title: /],
    ['term: P1Y, seats', 'term: P1D, seats', /^line 4, .*term: is not a term/],
    ['catalog: {', 'catalog: [{', /at line 3/],
  ])('%s as %s', (right, wrong, message) => {
    expect(() => parseScenario(smallest)).not.toThrow()
    expect(() => parseScenario(smallest.replace(right, wrong))).toThrow(message)
  })
})

test('an expectation that does not hold is told with its place', async () => {
  const steps = 'steps: [{ on: 2027-01-01, expect: { invoices: [{ total: "11.00" }], refusals: [past_due] } }]\n'
  const scenario = parseScenario(smallest + steps)
  const { expectations } = await runStory(scenario, memoryWorld(scenario))
  expect(expectations).toEqual({
    passed: 0,
    failed: [
      { step: 0, path: 'invoices[0].total', expected: '11.00', actual: '10.00' },
      { step: 0, path: 'refusals', expected: ['past_due'], actual: null },
    ],
  })
})
