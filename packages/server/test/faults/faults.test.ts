/**
 * Thousands of invoices through a world in which processes die at every point between writing, sending and recording,
 * requests and answers are lost or late, and keys outlive their protection. The sandbox's own books say that nothing was
 * charged twice, and everything comes to its end. FAULTS_SEED replays a run, FAULTS_INVOICES makes it longer.
 */
import { expect, test } from 'vitest'
import type { ProviderProfile } from '../../src/providers/payment/provider.ts'
import { openDatabase } from '../../src/store/database.ts'
import { newPostgresDatabase } from '../engines.ts'
import { crashPoints } from './crash-points.ts'
import { situations } from './faulty-provider.ts'
import { mutants } from './mutants.ts'
import { judge, type Verdict } from './oracle.ts'
import { countInvoices, heal, runWithFaults } from './run.ts'
import { hourMs } from './virtual-clock.ts'
import { createWorld, type World, type WorldOptions } from './world.ts'

// One seed, so that a run can be compared with the one before; other seeds are for longer runs.
const seed = Number(process.env.FAULTS_SEED ?? 11)
const invoicesWanted = Number(process.env.FAULTS_INVOICES ?? 2000)
// Several at once keep both cores busy; each has its own database and seed, and a provider that promises what real ones do.
const profiles: readonly Partial<ProviderProfile>[] = [
  {},
  { keyLifeMs: 6 * hourMs, storesErrors: false },
  { keyLifeMs: hourMs / 2, changedBody: 'ignored' },
  {},
]

type Story = { readonly world: World; readonly verdicts: readonly Verdict[]; readonly invoices: number }

async function tell(options: WorldOptions & { readonly invoices: number }): Promise<Story> {
  const database = await openDatabase({ databaseUrl: await newPostgresDatabase() })
  try {
    const world = await createWorld(database, options)
    await runWithFaults(world, options)
    await heal(world, { days: 8 })
    return { world, verdicts: await judge(world), invoices: await countInvoices(world) }
  } finally {
    await database.close()
  }
}

test('every invoice is charged at most once, and every payment comes to its end', async () => {
  console.log(`faults: FAULTS_SEED=${seed} FAULTS_INVOICES=${invoicesWanted}`)
  const invoices = Math.ceil(invoicesWanted / profiles.length)
  const customers = Math.max(30, Math.round(invoices / 4))
  const stories = await Promise.all(
    profiles.map((profile, index) => tell({ seed: seed + index, customers, invoices, profile })),
  )
  const verdicts = stories.flatMap((story, index) => story.verdicts.map((each) => ({ seed: seed + index, ...each })))
  if (verdicts.length > 0) console.log('faults:', verdicts)
  expect(verdicts).toEqual([])
  const issued = stories.reduce((sum, { invoices }) => sum + invoices, 0)
  expect(issued).toBeGreaterThanOrEqual(invoicesWanted)
  const deaths = sum(stories.map(({ world }) => world.deaths.died))
  const seen = sum(stories.map(({ world }) => world.network.seen))
  console.log(`faults: ${issued} invoices, deaths ${told(deaths)}; ${told(seen)}`)
  // Add these to the list of crash points.
  expect(new Set(stories.flatMap(({ world }) => [...world.deaths.unlisted]))).toEqual(new Set())
  expect(crashPoints.filter((point) => !deaths.has(point))).toEqual([])
  expect(situations.filter((situation) => !seen.has(situation))).toEqual([])
}, 1_800_000)

// A small run does not come upon everything, so each fault has several: the first that finds it is enough.
const runsMax = 6

test.concurrent.each(mutants)(
  'a planted fault is found: $name',
  async ({ plant, breaks }) => {
    const broken = new Set<string>()
    for (let run = 0; run < runsMax && !broken.has(breaks); run++) {
      const { verdicts } = await tell({
        seed: 7 + run,
        customers: 50,
        // Where nothing comes to its end, customers leave and few invoices follow.
        invoices: breaks === 'everything_settles' ? 40 : 100,
        mutate: plant,
        profile: { keyLifeMs: 4 * hourMs },
      })
      for (const { rule } of verdicts) broken.add(rule)
    }
    expect(broken).toContain(breaks)
  },
  900_000,
)

function sum(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const total = new Map<string, number>()
  for (const [name, count] of counts.flatMap((each) => [...each])) total.set(name, (total.get(name) ?? 0) + count)
  return total
}

function told(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
}
