/** The drill: what was backed up is restored elsewhere, on either engine, and the worker goes on from there. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sandboxProvider } from '../../src/providers/payment/sandbox.ts'
import { nameOf } from '../../src/secrets/sealed.ts'
import { auditPurpose, signerOf } from '../../src/secrets/signer.ts'
import { restoreBackup } from '../../src/store/backup/restore.ts'
import { takeBackup } from '../../src/store/backup/take.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { newId } from '../../src/store/ids.ts'
import { composeEmails } from '../../src/worker/compose-emails.ts'
import { type Engine, engines } from '../engines.ts'
import { accept, addCustomer, addSeats, advanceTo, moment, quote, type Stage, setStage } from '../store/stage.ts'

const key = randomBytes(32)
const signer = signerOf([key], auditPurpose)
const taking = { at: moment('2026-09-20'), keys: [nameOf(key)] }
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterm-backup-'))
  for (const { open } of engines) await (await open()).close()
}, 180_000)
afterAll(() => rm(folder, { recursive: true }))

/** A world with invoices, payments, letters, an unclear outcome and texts that are hard to write. */
async function livedIn({ open }: Engine): Promise<Stage> {
  const stage = await setStage(await open(), { today: '2026-09-13' })
  const yearly = await addCustomer(stage, { start: '2026-04-01' })
  await addCustomer(stage, { start: '2026-08-31', term: 'P1M' })
  await addCustomer(stage, { start: '2026-09-01', term: 'P1M', behaviour: 'times_out' })
  await accept(stage, await quote(stage, yearly.account, [addSeats(yearly.subscription, 2)]))
  await sql`update member set name = ${'A "q", \\back\\ {x} \n tab\t é 日本 NULL'}`.execute(stage.database.kysely)
  await advanceTo(stage, '2026-11-05')
  await composeEmails({ ...stage, signer })
  return stage
}

const over = (stage: Stage, database: Database): Stage => ({ ...stage, database, provider: sandboxProvider(database) })

async function figures({ kysely }: Database) {
  const { rows } =
    await sql`select (select count(*) from invoice) as invoices, (select sum(total) from invoice) as total,
    (select count(*) from subscription_period) as periods, (select count(*) from sandbox_charge) as charges,
    (select max(number) from invoice) as last, (select string_agg(name, '|') from member) as names,
    (select string_agg(event_hash, ',' order by account_id) from agenda) as chains`.execute(kysely)
  return rows[0]
}

const ways = engines.flatMap((from) => engines.map((to) => ({ from, to, name: `${from.name} to ${to.name}` })))

describe.each(ways)('from $name', ({ from, to }) => {
  test('everything is there, the books are right, and time goes on as it would have', async () => {
    const stage = await livedIn(from)
    const path = join(folder, `${from.name}-${to.name}.backup`)
    const backup = await takeBackup(stage.database, path, taking)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    const empty = await to.open()
    const restored = await restoreBackup(empty, path, { signer })
    expect(restored).toEqual({ ...backup, findings: [] })
    expect(restored.tables.invoice?.rows).toBeGreaterThan(4)
    expect(await check(empty, signer)).toEqual([])
    expect(await figures(empty)).toEqual(await figures(stage.database))
    // Ids go on behind the last one given.
    const [before] = (await sql<{ id: bigint }>`select max(id) as id from invoice`.execute(empty.kysely)).rows
    const { rows } = await sql<{ n: bigint }>`select last_value as n from id_block`.execute(empty.kysely)
    expect((rows[0]?.n ?? 0n) * 32n + 32n).toBeGreaterThan(before?.id ?? 0n)
    await newId(empty, 'quote')
    // The same months, in both: the same renewals, no one twice.
    await advanceTo(stage, '2027-05-01')
    await advanceTo(over(stage, empty), '2027-05-01')
    const { chains: _, ...then } = (await figures(stage.database)) as Record<string, unknown>
    expect(await figures(empty)).toMatchObject(then)
    expect(await check(empty, signer)).toEqual([])
    await stage.database.close()
    await empty.close()
  }, 120_000)
})

describe.each(engines)('on $name', (engine) => {
  test('nothing is restored over what is there, nor kept by a dry run', async () => {
    const stage = await livedIn(engine)
    const path = join(folder, `${engine.name}.backup`)
    await takeBackup(stage.database, path, taking)
    await expect(restoreBackup(stage.database, path, { signer })).rejects.toThrow('not empty')
    const empty = await engine.open()
    const tried = await restoreBackup(empty, path, { signer, dryRun: true })
    expect(tried.findings).toEqual([])
    expect(await figures(empty)).toMatchObject({ invoices: 0n })
    // With another key the seals are not believed, and nothing is kept either.
    const strange = await restoreBackup(empty, path, { signer: signerOf([randomBytes(32)], auditPurpose) })
    expect(strange.findings.map(({ rule }) => rule)).toContain('event_seal')
    expect(await figures(empty)).toMatchObject({ invoices: 0n })
    await stage.database.close()
    await empty.close()
  }, 120_000)

  test('a file that was changed or cut off is refused, and leaves nothing', async () => {
    const stage = await livedIn(engine)
    const path = join(folder, `${engine.name}-damaged.backup`)
    await takeBackup(stage.database, path, taking)
    const packed = await readFile(path)
    const lines = gunzipSync(packed).toString('utf8').trimEnd().split('\n')
    const empty = await engine.open()
    const attempt = async (content: Buffer, told: RegExp) => {
      await writeFile(path, content)
      await expect(restoreBackup(empty, path, { signer })).rejects.toThrow(told)
      expect(await figures(empty)).toMatchObject({ invoices: 0n })
    }
    const text = (changed: readonly string[]) => gzipSync(`${changed.join('\n')}\n`)
    const member = lines.findIndex((line) => line.startsWith('{"table":{"name":"member"')) + 1
    await attempt(packed.subarray(0, packed.length - 200), /cannot be read/)
    await attempt(text(lines.slice(0, -1)), /cut off/)
    await attempt(text(lines.toSpliced(member, 1)), /member is not what was backed up/)
    await attempt(text(lines.with(member, (lines[member] ?? '').replace('robin', 'rubin'))), /other content/)
    const newer = (lines[0] ?? '').replace('"0001-first.sql"', '"9999-later.sql","0001-first.sql"')
    await attempt(text(lines.with(0, newer)), /newer Coterm/)
    await attempt(gzipSync('{"something":"else"}\n'), /not a backup/)
    await stage.database.close()
    await empty.close()
  }, 120_000)
})
