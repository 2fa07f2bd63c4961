/**
 * How many invoices one series issues: whole renewals, as the worker does them, committed on PostgreSQL by several
 * connections that all number in the same series, beside a bare counter row in the same run.
 */
import { availableParallelism } from 'node:os'
import { sql } from 'kysely'
import { renewAccounts } from '../packages/server/src/operations/renewals/renew-accounts.ts'
import { check } from '../packages/server/src/store/check.ts'
import type { Database } from '../packages/server/src/store/database.ts'
import { bareCounter, createBareTables } from './bare-counter.ts'
import { clock, type DueAccounts, dueAccounts } from './due-accounts.ts'
import { type Measured, measureInTurns, type Way, workers } from './measure.ts'
import { ownDatabase } from './own-database.ts'

export type BenchmarkOptions = {
  readonly databaseUrl?: string
  readonly rounds: number
  readonly seconds: number
  readonly onProgress: (text: string) => void
}

export type Report = {
  readonly benchmark: 'invoices'
  readonly machine: {
    readonly cores: number
    readonly node: string
    readonly postgres: Readonly<Record<string, string>>
  }
  readonly rounds: number
  readonly secondsEach: number
  /** `ratio` compares with the faster reference. */
  readonly ways: readonly (Measured & { readonly reference: boolean; readonly ratio: number })[]
  /** What the whole run has issued, and whether the books are right after it. */
  readonly issued: { readonly invoices: number; readonly numbersGapless: boolean; readonly findings: number }
}

const plans = [
  { workers: 1, batch: 500 },
  { workers: 4, batch: 500 },
  { workers: 8, batch: 1 },
] as const

/** More than any way gets through in a second here; what is missing ends a sample early, it falsifies nothing. */
const perSecondMax = 4000

export async function benchInvoices(options: BenchmarkOptions): Promise<Report> {
  const { rounds, seconds, onProgress } = options
  onProgress('making a database')
  const { database, server, close } = await ownDatabase(options.databaseUrl, { connectionsMax: 10 })
  try {
    await createBareTables(database)
    const due = await dueAccounts(database)
    const references = [bareCounter(database, 1), bareCounter(database, 8)]
    const ways = [...references, ...plans.map((plan) => renewals(database, due, { ...plan, seconds }))]
    const measured = await measureInTurns(ways, { rounds, seconds, onProgress })
    onProgress('checking the books')
    const issued = await issuedIn(database)
    const fastest = Math.max(...measured.slice(0, references.length).map(({ perSecond }) => perSecond.median))
    return {
      benchmark: 'invoices',
      machine: { cores: availableParallelism(), node: process.version, postgres: server },
      rounds,
      secondsEach: seconds,
      ways: measured.map((each, index) => {
        const ratio = Math.round((each.perSecond.median / fastest) * 1000) / 1000
        return { ...each, reference: index < references.length, ratio }
      }),
      issued,
    }
  } finally {
    await close()
  }
}

type Plan = { readonly workers: number; readonly batch: number; readonly seconds: number }

function renewals(database: Database, due: DueAccounts, plan: Plan): Way {
  const { workers: clients, batch, seconds } = plan
  const piece = async () => {
    const taken = due.take(batch)
    if (taken === null) return null
    const { committed, parked } = await renewAccounts({ database, clock }, taken)
    if (parked.length > 0 || committed !== taken.length) throw new Error(`A renewal failed: ${parked[0]?.reason}`)
    return committed
  }
  return {
    name: batch === 1 ? 'renewals, one account a transaction' : `renewals, ${batch} accounts a transaction`,
    clients,
    prepare: () => due.ensure(Math.ceil(batch === 1 ? 600 * seconds : perSecondMax * seconds)),
    run: (until) => workers(clients, until, piece),
  }
}

async function issuedIn(database: Database): Promise<Report['issued']> {
  const { rows } = await sql<{ invoices: bigint; last: bigint; counter: bigint }>`
    select count(*) as invoices, coalesce(max(number_in_series), 0) as last,
      (select coalesce(sum(last_number), 0)::bigint from invoice_series where kind = 'invoice') as counter
    from invoice`.execute(database.kysely)
  const { invoices = 0n, last = 0n, counter = 0n } = rows[0] ?? {}
  const findings = await check(database)
  return {
    invoices: Number(invoices),
    numbersGapless: invoices === last && last === counter,
    findings: findings.length,
  }
}
