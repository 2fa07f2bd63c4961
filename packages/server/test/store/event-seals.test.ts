/** Somebody with the database's password rewrites what happened: hashes can be made anew, seals cannot. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { auditPurpose, signerOf } from '../../src/secrets/signer.ts'
import { check, type Finding, findingsIn } from '../../src/store/check.ts'
import { chainHash } from '../../src/store/commit/events.ts'
import type { Database, Transaction } from '../../src/store/database.ts'
import { composeEmails } from '../../src/worker/compose-emails.ts'
import { engines } from '../engines.ts'
import { eachWithCustomer } from './each-with-customer.ts'
import { accept, addSeats, advanceTo, type Customer, quote, type Stage } from './stage.ts'

const [key, otherKey] = [randomBytes(32), randomBytes(32)]
const signer = signerOf([key], auditPurpose)

class RollBack extends Error {}

describe.each(engines)('seals on $name', ({ open }) => {
  let database: Database
  let stage: Stage
  let customer: Customer
  eachWithCustomer(open, (fresh) => {
    ;({ database, stage, customer } = fresh)
  })

  const live = async () => {
    for (const date of ['2027-04-02', '2027-04-05']) {
      await accept(stage, await quote(stage, customer.account, [addSeats(customer.subscription, 1)]))
      await composeEmails({ ...stage, signer })
      await advanceTo(stage, date)
    }
    await composeEmails({ ...stage, signer })
  }
  const seals = async () =>
    (await sql<{ n: bigint }>`select count(*) as n from event_seal`.execute(database.kysely)).rows[0]?.n

  // As an intruder would, and taken back afterwards.
  const after = async (attack: (transaction: Transaction) => Promise<unknown>, by = signer): Promise<Finding[]> => {
    let found: Finding[] = []
    await database.kysely
      .transaction()
      .execute(async (transaction) => {
        await sql`set local session_replication_role = replica`.execute(transaction)
        await attack(transaction)
        found = await findingsIn(transaction, by)
        throw new RollBack()
      })
      .catch((error: unknown) => {
        if (!(error instanceof RollBack)) throw error
      })
    return found
  }

  test('what happened is sealed once, and the seals hold under keys that were changed', async () => {
    await live()
    expect(await seals()).toBe(2n)
    await composeEmails({ ...stage, signer })
    expect(await seals()).toBe(2n)
    expect(await check(database, signer)).toEqual([])
    expect(await check(database, signerOf([otherKey, key], auditPurpose))).toEqual([])
    const strange = await check(database, signerOf([otherKey], auditPurpose))
    expect(strange.map(({ rule }) => rule)).toEqual(Array(2).fill('event_seal'))
    // A signature for another purpose is none.
    expect(await check(database, signerOf([key], 'something else'))).toHaveLength(2)
  })

  test('a chain that was made anew does not fit its seals, and neither do seals that were made to fit', async () => {
    await live()
    const made = await after(rewriteChain)
    expect(made.length).toBeGreaterThan(0)
    expect(new Set(made.map(({ rule }) => rule))).toEqual(new Set(['event_seal']))
    const fitted = await after(async (transaction) => {
      await rewriteChain(transaction)
      await sql`update event_seal s set hash = e.hash from event e
        where e.account_id = s.account_id and e.seq = s.seq`.execute(transaction)
    })
    expect(fitted.length).toBeGreaterThan(0)
    expect(fitted.every(({ what }) => what.startsWith('seal of event'))).toBe(true)
  })

  test('a seal that is gone is missed', async () => {
    await live()
    const last = await after((transaction) =>
      sql`delete from event_seal where seq = (select max(seq) from event_seal)`.execute(transaction),
    )
    expect(last).toMatchObject([{ rule: 'event_seal', expected: 'a seal' }])
    const first = await after((transaction) =>
      sql`delete from event_seal where seq = (select min(seq) from event_seal)`.execute(transaction),
    )
    expect(first).toHaveLength(1)
  })
})

// One event says something else, and every hash after it is right again, up to the end of the chain.
async function rewriteChain(transaction: Transaction): Promise<void> {
  await sql`update event set data = '{"forged":true}' where seq = 2`.execute(transaction)
  const rows = await transaction.selectFrom('event').selectAll().orderBy('account_id').orderBy('seq').execute()
  const ends = new Map<bigint, string>()
  for (const row of rows) {
    const { account_id: account, seq, type, subscription_id: subscription, date, at } = row
    const data = row.data as Record<string, never>
    const hash = chainHash(ends.get(account) ?? '', { account, seq, type, subscription, data, date, at })
    ends.set(account, hash)
    await sql`update event set hash = ${hash} where account_id = ${account} and seq = ${seq}`.execute(transaction)
    await sql`update agenda set event_hash = ${hash} where account_id = ${account}`.execute(transaction)
  }
}
