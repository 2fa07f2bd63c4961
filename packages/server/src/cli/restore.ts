/** `coterm restore FILE`: a backup into an empty database, compared and checked before anything of it is kept. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { checkDocuments } from '../documents/check-documents.ts'
import { nameOf } from '../secrets/sealed.ts'
import { auditPurpose, signerOf } from '../secrets/signer.ts'
import type { Head } from '../store/backup/format.ts'
import { headOf, restoreBackup } from '../store/backup/restore.ts'
import { openDatabase } from '../store/database.ts'
import { sentenceOf } from './check.ts'

type Options = { readonly dryRun?: true; readonly withoutKeys?: true; readonly json?: true }

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Bring a backup into an empty database, and check the books before anything is kept')
    .argument('<file>', 'what `coterm backup` wrote, on either engine')
    .option('--dry-run', 'verify all of it and keep nothing; without DATABASE_URL, in memory')
    .option(
      '--without-keys',
      'do not ask for the keys: sealed secrets stay closed, and who sealed the audit is not checked',
    )
    .option('--json', 'print what was restored as JSON')
    .action(restore)
}

async function restore(file: string, options: Options): Promise<void> {
  const { databaseUrl, dataDir, secretKeys = [] } = readConfig(process.env)
  const path = resolve(file)
  if (!options.withoutKeys) requireKeys(await headOf(path), secretKeys)
  const embedded = options.dryRun ? {} : { dataDir: resolve(dataDir) }
  const database = await openDatabase(databaseUrl ? { databaseUrl } : embedded)
  try {
    const signer = options.withoutKeys || secretKeys.length === 0 ? null : signerOf(secretKeys, auditPurpose)
    const dryRun = options.dryRun === true
    const { head, tables, findings } = await restoreBackup(database, path, { signer, dryRun })
    const kept = findings.length === 0 && !dryRun
    const found = [...findings, ...(kept ? await checkDocuments(database) : [])]
    const told = kept
      ? 'It is restored'
      : dryRun && findings.length === 0
        ? 'It can be restored'
        : 'Nothing was restored'
    const sentence = `${told}: ${Object.keys(tables).length} tables as of ${head.takenAt}.`
    if (options.json) console.log(JSON.stringify({ ...head, tables, kept, findings: found }))
    else
      console.log(
        [
          ...found.map(sentenceOf),
          found.length === 0 && `${sentence} The books are right.`,
          found.length > 0 && sentence,
        ]
          .filter(Boolean)
          .join('\n'),
      )
    if (found.length > 0) process.exitCode = 1
  } finally {
    await database.close()
  }
}

// Without them, what is sealed could not be opened, and that would be noticed when it is needed.
function requireKeys({ keys }: Head, given: readonly Buffer[]): void {
  const missing = keys.filter((name) => !given.some((key) => nameOf(key) === name))
  if (missing.length === 0) return
  throw new Error(
    `The backup was taken with keys that are not here (${missing.join(', ')}): put them into COTERM_SECRET_KEYS ` +
      '(the embedded database keeps its own in secret-key, in its folder), or restore with --without-keys.',
  )
}
