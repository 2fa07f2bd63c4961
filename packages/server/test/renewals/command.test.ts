/** `coterm renew --dry-run` as it is typed, beside what moving the demo's clock to that date then makes. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renewalsOn } from '@coterm/core/forecast/renewals-ahead.ts'
import { addDays, earliest, formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { afterAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { realClock } from '../../src/clock.ts'
import { createDemo } from '../../src/demo/create-demo.ts'
import { dependencies } from '../../src/main.ts'
import { lookAhead } from '../../src/operations/renewals/look-ahead.ts'
import type { DryRunShape } from '../../src/resources/dry-run.ts'
import type { Database } from '../../src/store/database.ts'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { listTestClocks, type TestClock } from '../../src/store/test-clocks.ts'
import { date } from '../store/stage.ts'
import { billedIn, predicted } from './compare.ts'

const command = fileURLToPath(new URL('../../bin/coterm.js', import.meta.url))
const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

test('the command says what then happens', { timeout: 120_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'coterm-renew-'))
  folders.push(dataDir)
  const made = await openDatabase({ dataDir })
  await migrate(made)
  await createDemo(dependencies(made, { development: true }))
  const { clock, on } = await nextRenewal(made)
  await made.close()

  const asked = ['renew', '--dry-run', on, '--test-clock', clock.id]
  const told: Omit<z.output<typeof DryRunShape>, 'data'> & { accounts: z.output<typeof DryRunShape>['data'] } =
    JSON.parse(await coterm([...asked, '--json'], dataDir))
  const text = await coterm(asked, dataDir)
  expect(text).toContain(`On ${on}: ${told.counts.renewed} renewals`)
  await expect(coterm(['renew', '--dry-run', '2099-01-01'], dataDir)).rejects.toThrow('days ahead')

  const database = await openDatabase({ dataDir })
  await dependencies(database, { development: true }).advanceTestClock(clock.id, date(on))
  const billed = await billedIn(database, { from: on, to: on })
  expect(billed.length).toBeGreaterThan(0)
  expect(predicted([{ ...told, data: told.accounts }])).toEqual(billed)
  for (const { total, currency } of billed) expect(text).toContain(`${total} ${currency} in all`)
  await database.close()
})

function coterm(args: readonly string[], dataDir: string): Promise<string> {
  const { PATH = '' } = process.env
  return new Promise((resolve, reject) => {
    const env = { PATH, COTERM_DATA: dataDir }
    execFile(process.execPath, [command, ...args], { env, timeout: 60_000 }, (error, out, problem) => {
      if (error) reject(new Error(problem))
      else resolve(out)
    })
  })
}

/** The demo's clock, and the first day after its today on which something renews. */
async function nextRenewal(database: Database): Promise<{ clock: TestClock; on: string }> {
  const [found] = await listTestClocks(database.kysely, { limit: 1 })
  if (!found) throw new Error('the demo lives on a clock')
  const looking = { until: addDays(found.today, 366), testClock: found, open: 'paid' } as const
  const days: PlainDate[] = []
  await lookAhead({ database, clock: realClock }, looking, (ahead) => {
    const renewing = ahead.days.filter((day) => renewalsOn(day).length > 0)
    days.push(...renewing.map(({ date }) => date))
    return true
  })
  const first = earliest(days)
  if (first === null) throw new Error('something renews within a year')
  return { clock: found, on: formatPlainDate(first) }
}
