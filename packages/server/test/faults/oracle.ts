/**
 * What the sandbox's own books say: how often money was really taken, and for what. Which invoice or quote a reference
 * was for is known from the requests themselves, never from our tables.
 */
import { sql } from 'kysely'
import { check } from '../../src/store/check.ts'
import type { World } from './world.ts'

export type Verdict = { readonly rule: string; readonly what: string }

export async function judge(world: World): Promise<Verdict[]> {
  return [
    ...(await takenOnce(world)),
    ...(await ledgerIsBooks(world)),
    ...(await nothingOpen(world)),
    ...(await check(world.database)),
  ]
}

type Kept = { readonly reference: string; readonly taken: bigint; readonly times: number; readonly given: bigint }

async function keptBySandbox({ database, network }: World): Promise<Kept[]> {
  const takings = Map.groupBy(await network.sandbox.takings(), ({ reference }) => reference)
  const { rows } = await sql<{ charge: string; given: bigint }>`
    select charge, sum(amount)::bigint as given from sandbox_refund where status = 'succeeded'
    group by charge`.execute(database.kysely)
  const given = new Map(rows.map((row) => [row.charge, row.given]))
  return [...takings].map(([reference, own]) => ({
    reference,
    times: own.length,
    taken: own.reduce((sum, { amount }) => sum + amount, 0n),
    given: given.get(reference) ?? 0n,
  }))
}

// A quote of this world bills one invoice, so it is charged once too. What was undone whole does not count.
async function takenOnce(world: World): Promise<Verdict[]> {
  const books = await keptBySandbox(world)
  const twice = books.filter(({ times }) => times > 1).map(({ reference }) => `${reference} was charged twice`)
  const counted = books.filter(({ taken, given }) => given < taken)
  const about = Map.groupBy(counted, ({ reference }) => world.network.asked.get(reference)?.description ?? reference)
  const againFor = [...about]
    .filter(([, own]) => own.length > 1)
    .map(([description, own]) => `${description}: ${own.map(({ reference }) => reference).join(' and ')}`)
  const tooMuch = books.filter(({ taken, given }) => given > taken).map(({ reference }) => `${reference} gave too much`)
  return [...twice, ...againFor, ...tooMuch].map((what) => ({ rule: 'charged_at_most_once', what }))
}

async function ledgerIsBooks(world: World): Promise<Verdict[]> {
  const books = await keptBySandbox(world)
  const kept = books.reduce((sum, { taken, given }) => sum + taken - given, 0n)
  const { rows } = await sql<{ cash: bigint }>`
    select coalesce(sum(amount), 0)::bigint as cash from ledger_entry where ledger_account = 'cash'`.execute(
    world.database.kysely,
  )
  const cash = rows[0]?.cash ?? 0n
  return cash === kept ? [] : [{ rule: 'ledger_is_books', what: `the ledger has ${cash}, the sandbox ${kept}` }]
}

async function nothingOpen({ database: { kysely } }: World): Promise<Verdict[]> {
  const open = await sql<{ what: string }>`
    select 'payment ' || id || ' is ' || status as what from payment_attempt
      where status in ('ready', 'sent', 'unknown', 'requires_action', 'processing')
    union all select 'refund ' || id || ' is ' || status from refund where status in ('ready', 'processing')
    union all select 'message ' || event_id || ' is not handled: ' || coalesce(failure, '') from provider_event
      where handled_at is null
    union all select 'quote ' || id || ' is held' from quote where status = 'held'
    union all select 'account ' || account_id || ' is parked: ' || parked from agenda where parked is not null
    union all select 'invoice ' || number || ' is open' from invoice where status = 'open'`.execute(kysely)
  return open.rows.map(({ what }) => ({ rule: 'everything_settles', what }))
}
