/** `coterm migrate`: brings the database to this version's schema, and does nothing else. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'

export function migrateCommand(): Command {
  return new Command('migrate').description("Bring the database to this version's schema").action(async () => {
    const { databaseUrl, dataDir } = readConfig(process.env)
    const database = await openDatabase(databaseUrl ? { databaseUrl } : { dataDir: resolve(dataDir) })
    try {
      await migrate(database)
      console.log('The database is up to date.')
    } finally {
      await database.close()
    }
  })
}
