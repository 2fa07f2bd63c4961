/**
 * The migrated, empty embedded database, as bytes. Making it takes seconds and every file of tests needs it, so it is
 * kept between files and runs, under the name of everything it is made from.
 */
import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dumpDatabase, openDatabase } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.ts'

const store = new URL('../src/store/', import.meta.url)
const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite')

export async function keptSnapshot(): Promise<Uint8Array> {
  const file = join(tmpdir(), `coterm-test-${await nameOfSources()}.snapshot`)
  const kept = await readFile(file).catch(() => null)
  if (kept) return kept
  const made = await makeSnapshot()
  // Whoever reads it meanwhile sees none or a whole one.
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, made)
  await rename(draft, file)
  return made
}

async function nameOfSources(): Promise<string> {
  const hash = createHash('sha256').update(engine)
  const migrations = new URL('migrations/', store)
  const scripts = (await readdir(migrations)).sort()
  const files = [...scripts.map((name) => new URL(name, migrations)), new URL('migrate.ts', store)]
  for (const file of files) hash.update(await readFile(file))
  hash.update(await readFile(new URL('../../../package-lock.json', import.meta.url)))
  return hash.digest('hex').slice(0, 24)
}

async function makeSnapshot(): Promise<Uint8Array> {
  const database = await openDatabase({})
  await migrate(database)
  const dumped = await dumpDatabase(database)
  await database.close()
  return dumped
}
