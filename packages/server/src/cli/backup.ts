/** `coterm backup FILE`: everything in the database as one file, while the server goes on. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { realClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { keyBeside } from '../secrets/key-file.ts'
import { nameOf } from '../secrets/sealed.ts'
import { takeBackup } from '../store/backup/take.ts'
import { openDatabase } from '../store/database.ts'

export function backupCommand(): Command {
  return new Command('backup')
    .description('Write everything in the database to a file, which `coterm restore` reads on either engine')
    .argument('<file>', 'where to; it holds personal data, and is made for your eyes only')
    .option('--json', 'print what was written as JSON')
    .action(backUp)
}

async function backUp(file: string, { json }: { readonly json?: true }): Promise<void> {
  const { databaseUrl, dataDir, secretKeys } = readConfig(process.env)
  const database = await openDatabase(databaseUrl ? { databaseUrl } : { dataDir: resolve(dataDir) })
  try {
    const keys = secretKeys ?? (databaseUrl ? [] : await keyBeside(resolve(dataDir)))
    const { head, tables } = await takeBackup(database, resolve(file), {
      at: realClock.now(),
      keys: keys.map(nameOf),
    })
    const sums = Object.values(tables)
    const rows = sums.reduce((sum, table) => sum + table.rows, 0)
    if (json) console.log(JSON.stringify({ ...head, tables }))
    else
      console.log(`${rows} rows of ${sums.length} tables are in ${file}, as of ${head.takenAt}.${keysTold(head.keys)}`)
  } finally {
    await database.close()
  }
}

function keysTold(keys: readonly string[]): string {
  if (keys.length === 0) return ''
  return `\nThe keys (${keys.join(', ')}) are not: keep COTERM_SECRET_KEYS, or secret-key of the data folder, elsewhere.`
}
