/** `coterm import FILE`: takes over accounts and subscriptions of another system; with `--dry-run` it only says what it would do. */
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { Command, Option } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { realClock, todayOf } from '../clock.ts'
import { readConfig } from '../config.ts'
import { importRows, type Totals, toReport } from '../operations/imports/import-file.ts'
import { type Format, formats, readExport, readMap } from '../operations/imports/read-export.ts'
import { openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { loadSeller } from '../store/sellers.ts'

type Options = {
  readonly seller: string
  readonly provider: string
  readonly from: Format
  readonly map?: string
  readonly dryRun?: boolean
  readonly json?: true
  readonly report?: string
}

export function importCommand(): Command {
  return new Command('import')
    .description('Take over accounts and running subscriptions from a CSV file; the same file again goes on')
    .argument('<file>', 'CSV with the columns of docs/guide/import.md, or what another system exports')
    .requiredOption('--seller <id>', 'whose customers they become')
    .addOption(new Option('--from <format>', 'what the file is').choices(formats).default('csv'))
    .option('--map <file>', "which of your products the other system's prices are (JSON)")
    .option('--provider <name>', 'the payment provider that knows the tokens', 'sandbox')
    .option('--dry-run', 'write nothing, and say what would happen to each row')
    .option('--json', 'print the totals as JSON')
    .option('--report <file>', 'write the fate of every row to this CSV file')
    .action(run)
}

async function run(
  file: string,
  { seller: id, provider, from, map, dryRun = false, json, report }: Options,
): Promise<void> {
  const { databaseUrl, dataDir } = readConfig(process.env)
  const database = await openDatabase(databaseUrl ? { databaseUrl } : { dataDir: resolve(dataDir) })
  const out = report === undefined ? null : createWriteStream(report)
  try {
    await migrate(database)
    const found = await loadSeller(database.kysely, id as SellerId)
    if (!found) throw new Error(`There is no seller "${id}".`)
    const { seller } = found
    const today = todayOf(realClock, seller, null)
    const rows = readExport(resolve(file), from, { map: await readMap(map), timeZone: seller.timeZone })
    const started = performance.now()
    let header = true
    const totals = await importRows(database, rows, {
      ...{ seller: seller.id, currency: seller.currency, provider, dryRun, today, at: realClock.now() },
      onBatch(fates, { rows }) {
        out?.write(stringify(fates.map(toReport), { header, escape_formulas: true }))
        header = false
        for (const { row, fate, column, reason } of fates.filter((each) => each.fate === 'error')) {
          console.error(`line ${row.line}: ${column ?? fate} ${reason}`)
        }
        console.error(`${rows} rows, ${Math.round((rows * 1000) / (performance.now() - started))} a second`)
      },
    })
    console.log(json ? JSON.stringify(totals) : printed(totals, dryRun))
    if (totals.error > 0) process.exitCode = 1
  } finally {
    await new Promise<void>((done) => (out ? out.end(done) : done()))
    await database.close()
  }
}

function printed({ rows, created, same, differs, error, accounts, seats, yearly }: Totals, dryRun: boolean): string {
  const values = Object.entries(yearly).map(([currency, amount]) => `${amount} ${currency}`)
  return [
    `${rows} rows of ${accounts} accounts: ${created} ${dryRun ? 'would be created' : 'created'}, ${same} there already, ` +
      `${differs} there and different, ${error} with an error.`,
    `${seats} seats; a year of them: ${values.join(', ') || 'nothing'}.`,
  ].join('\n')
}
