/**
 * How many invoices one series issues: whole renewals, as the worker does them, committed on PostgreSQL by several
 * connections that all number in the same series, beside a bare counter row in the same run.
 */
import { bareCounter, createBareTables } from './bare-counter.ts'
import { dueAccounts } from './due-accounts.ts'
import { measureInTurns } from './measure.ts'
import { ownDatabase } from './own-database.ts'
import { type BenchmarkOptions, issuedIn, type Report, reportOf } from './report.ts'
import { workerRenewals } from './worker-renewals.ts'

const plans = [
  { workers: 1, batch: 500 },
  { workers: 4, batch: 500 },
  { workers: 8, batch: 1 },
] as const

export async function benchInvoices(options: BenchmarkOptions): Promise<Report> {
  const { rounds, seconds, onProgress } = options
  onProgress('making a database')
  const { database, server, close } = await ownDatabase(options.databaseUrl, { connectionsMax: 10 })
  try {
    await createBareTables(database)
    const due = await dueAccounts(database)
    const references = [bareCounter(database, 1), bareCounter(database, 8)]
    const ways = [...references, ...plans.map((plan) => workerRenewals(database, due, { ...plan, seconds }))]
    const measured = await measureInTurns(ways, { rounds, seconds, onProgress })
    onProgress('checking the books')
    const issued = await issuedIn(database)
    return reportOf({ benchmark: 'invoices', measured, references: references.length, server, options, issued })
  } finally {
    await close()
  }
}
