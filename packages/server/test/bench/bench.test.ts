/** `coterm bench` measures, tells its figures as data, and looks at what it has issued. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { Report } from '../../../../benchmarks/report.ts'
import { newPostgresDatabase } from '../engines.ts'

const coterm = fileURLToPath(new URL('../../bin/coterm.js', import.meta.url))

async function bench(...options: string[]) {
  const environment = { ...process.env, DATABASE_URL: await newPostgresDatabase() }
  const running = promisify(execFile)(process.execPath, [coterm, 'bench', ...options], { env: environment })
  return running.catch((error: { code: number; stdout: string; stderr: string }) => error)
}

test('whole renewals are measured beside a bare counter row, and their numbers are gapless', async () => {
  const { stdout, stderr } = await bench('invoices', '--rounds', '2', '--seconds', '0.2', '--json')
  const { ways, issued, machine } = JSON.parse(stdout) as Report
  expect(ways.map(({ reference, clients }) => [reference, clients])).toEqual([
    [true, 1],
    [true, 8],
    [false, 1],
    [false, 4],
    [false, 8],
  ])
  for (const { samples, perSecond, ratio } of ways) {
    expect(samples).toHaveLength(2)
    expect(perSecond.lowest).toBeGreaterThan(0)
    expect(perSecond.median).toBeLessThanOrEqual(perSecond.highest)
    expect(ratio).toBeGreaterThan(0)
  }
  expect(issued.invoices).toBeGreaterThan(500)
  expect(issued).toMatchObject({ numbersGapless: true, findings: 0 })
  expect(machine.postgres.synchronous_commit).toBe('on')
  expect(stderr).toContain('round 2 of 2')
}, 120_000)

test('too slow, and not there, are exit status 1', async () => {
  const slow = await bench('invoices', '--rounds', '1', '--seconds', '0.1', '--at-least', '1000000')
  expect(slow).toMatchObject({ code: 1 })
  expect(slow.stderr).toContain('at least 1000000 were asked for')
  const unknown = await bench('seats')
  expect(unknown).toMatchObject({ code: 1 })
  expect(unknown.stderr).toContain('There is no benchmark "seats"; there is invoices, renewals, webhooks.')
}, 120_000)

test('deliveries of the worker are measured beside a bare client, and all that is recorded has arrived', async () => {
  const { stdout } = await bench('webhooks', '--rounds', '1', '--seconds', '0.3', '--json')
  const { benchmark, ways, issued } = JSON.parse(stdout) as Report
  expect(benchmark).toBe('webhooks')
  expect(ways.map(({ reference, clients }) => [reference, clients])).toEqual([
    [true, 8],
    [true, 8],
    [false, 8],
    [false, 32],
  ])
  for (const { perSecond } of ways) expect(perSecond.lowest).toBeGreaterThan(0)
  expect(issued).toEqual({ invoices: 1000, numbersGapless: true, findings: 0 })
}, 120_000)
