/** `coterm check`: re-derives what the books must say, and tells where they do not. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { checkDocuments } from '../documents/check-documents.ts'
import { keyBeside } from '../secrets/key-file.ts'
import { auditPurpose, signerOf } from '../secrets/signer.ts'
import { check, type Finding } from '../store/check.ts'
import { openDatabase } from '../store/database.ts'

export function checkCommand(): Command {
  return new Command('check')
    .description('Verify ledger, numbering, periods, payments, documents and the audit chain')
    .option('--json', 'print what was found as JSON')
    .action(async ({ json }: { json?: true }) => {
      const { databaseUrl, dataDir, secretKeys } = readConfig(process.env)
      const database = await openDatabase(databaseUrl ? { databaseUrl } : { dataDir: resolve(dataDir) })
      try {
        const keys = secretKeys ?? (databaseUrl ? null : await keyBeside(resolve(dataDir)))
        const signer = keys && signerOf(keys, auditPurpose)
        const found = [...(await check(database, signer)), ...(await checkDocuments(database))]
        const told = found.map(sentenceOf).join('\n')
        console.log(json ? JSON.stringify(found) : told || 'The books are right.')
        if (found.length > 0) process.exitCode = 1
      } finally {
        await database.close()
      }
    })
}

export function sentenceOf({ rule, account, what, expected, actual }: Finding): string {
  const whose = account === null ? '' : ` (${account})`
  return `${rule}: ${what}${whose}: expected ${expected}, found ${actual}`
}
