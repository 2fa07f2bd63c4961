/**
 * The renewal run of a big day: whole renewals as the worker does them, beside SQL written by hand that writes the same
 * rows into the same tables, and beside the same SQL for one account a transaction.
 */
import type { Database } from '../packages/server/src/store/database.ts'
import { clock, type DueAccounts, dueAccounts } from './due-accounts.ts'
import { measureInTurns, type Way, workers } from './measure.ts'
import { ownDatabase } from './own-database.ts'
import { type BenchmarkOptions, issuedIn, type Report, reportOf } from './report.ts'
import { renewSetBased } from './set-based-renewals.ts'
import { wanted, workerRenewals } from './worker-renewals.ts'

export async function benchRenewals(options: BenchmarkOptions): Promise<Report> {
  const { rounds, seconds, size = 0, onProgress } = options
  onProgress('making a database')
  const { database, server, close } = await ownDatabase(options.databaseUrl, { connectionsMax: 4 })
  try {
    const due = await dueAccounts(database)
    await due.addOthers(size, onProgress)
    const references = [
      byHand(database, due, { batch: 5000, seconds }),
      byHand(database, due, { batch: 500, seconds }),
      byHand(database, due, { batch: 1, seconds }),
    ]
    const ways = [
      ...references,
      workerRenewals(database, due, { workers: 1, batch: 1, seconds }),
      workerRenewals(database, due, { workers: 1, batch: 500, seconds }),
      workerRenewals(database, due, { workers: 2, batch: 500, seconds }),
    ]
    const measured = await measureInTurns(ways, { rounds, seconds, onProgress })
    onProgress('checking the books')
    const issued = await issuedIn(database)
    return reportOf({ benchmark: 'renewals', measured, references: references.length, server, options, issued })
  } finally {
    await close()
  }
}

type Plan = { readonly batch: number; readonly seconds: number }

function byHand({ kysely }: Database, due: DueAccounts, { batch, seconds }: Plan): Way {
  const piece = async () => {
    const taken = due.take(batch)
    if (taken === null) return null
    return kysely.transaction().execute((transaction) => renewSetBased(transaction, taken, clock.now()))
  }
  return {
    name: batch === 1 ? 'SQL by hand, one account a transaction' : `SQL by hand, ${batch} accounts a transaction`,
    clients: 1,
    prepare: () => due.ensure(wanted(batch, seconds)),
    run: (until) => workers(1, until, piece),
  }
}
