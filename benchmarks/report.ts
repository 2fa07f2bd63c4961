/** What a benchmark has found: every way with its spread and its ratio to the reference, and whether the books are right. */
import { availableParallelism } from 'node:os'
import { sql } from 'kysely'
import { check } from '../packages/server/src/store/check.ts'
import type { Database } from '../packages/server/src/store/database.ts'
import type { Measured } from './measure.ts'

export type BenchmarkOptions = {
  readonly databaseUrl?: string
  readonly rounds: number
  readonly seconds: number
  /** How large the database is made before anything is measured, where the benchmark asks. */
  readonly size?: number
  readonly onProgress: (text: string) => void
}

export type Report = {
  readonly benchmark: string
  readonly machine: {
    readonly cores: number
    readonly node: string
    readonly postgres: Readonly<Record<string, string>>
  }
  readonly rounds: number
  readonly secondsEach: number
  /** `ratio` compares with the fastest reference. */
  readonly ways: readonly (Measured & { readonly reference: boolean; readonly ratio: number })[]
  /** What the whole run has issued, and whether the books are right after it. */
  readonly issued: Issued
}

export type Issued = { readonly invoices: number; readonly numbersGapless: boolean; readonly findings: number }

type Found = Pick<Report, 'benchmark' | 'issued'> & {
  readonly measured: readonly Measured[]
  /** The first so many are references. */
  readonly references: number
  readonly server: Report['machine']['postgres']
  readonly options: BenchmarkOptions
}

export function reportOf({ benchmark, issued, measured, references, server, options }: Found): Report {
  const fastest = Math.max(...measured.slice(0, references).map(({ perSecond }) => perSecond.median))
  return {
    benchmark,
    machine: { cores: availableParallelism(), node: process.version, postgres: server },
    rounds: options.rounds,
    secondsEach: options.seconds,
    ways: measured.map((each, index) => {
      const ratio = Math.round((each.perSecond.median / fastest) * 1000) / 1000
      return { ...each, reference: index < references, ratio }
    }),
    issued,
  }
}

/** Counts what there is, and looks at all of it as `coterm check` does. */
export async function issuedIn(database: Database): Promise<Issued> {
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
