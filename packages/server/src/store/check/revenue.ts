/**
 * Revenue again from every line that was billed or credited: what each posting must have recognised, and what is still
 * deferred, by the same rule of the core that posts it.
 */
import { type DeferringItem, monthAfter, recognisedBefore } from '@coterm/core/ledger/recognition.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import { type ItemRow, itemFromRow, lines } from '../revenue-items.ts'
import { dateFromRow, optionalDateFromRow } from '../row-values.ts'
import { type Finding, finding } from './finding.ts'

const pageSize = 500

/** Account after account, so that what is held in memory does not grow. */
export async function wrongRevenue(reader: Reader): Promise<Finding[]> {
  const findings: Finding[] = []
  let after = -1n
  for (;;) {
    const states = await statesAfter(reader, after)
    const accounts = states.map((state) => state.account_id)
    const items = Map.groupBy(await itemsOf(reader, accounts), (row) => row.account_id)
    const postings = Map.groupBy(await postingsOf(reader, accounts), (row) => row.account_id)
    const balances = Map.groupBy(await balancesOf(reader, accounts), (row) => row.account_id)
    for (const state of states) {
      const own = (items.get(state.account_id) ?? []).map((row) => ({
        ...itemFromRow(row, state),
        document: row.document,
      }))
      for (const found of [
        ...wrongPostings(state, own, postings.get(state.account_id) ?? []),
        ...wrongBalances(state, own, balances.get(state.account_id) ?? []),
        ...forgotten(state, own),
      ])
        findings.push(found)
    }
    after = accounts.at(-1) ?? after
    if (states.length < pageSize) break
  }
  return findings
}

type State = {
  readonly account_id: bigint
  readonly recognised_before: string | null
  readonly next_recognition_on: string | null
  readonly recognised_id: bigint
}
type Item = DeferringItem & { readonly document: bigint }
type PostingRow = {
  account_id: bigint
  id: bigint
  currency: string
  recognised_before: string
  amount: bigint
  date: string
}
type BalanceRow = { account_id: bigint; currency: string; deferred: bigint; recognised: bigint }

async function statesAfter(reader: Reader, after: bigint): Promise<State[]> {
  const { rows } = await sql<State>`
    select account_id, recognised_before, next_recognition_on, recognised_id from agenda
    where account_id > ${after}::bigint order by account_id limit ${pageSize}::int`.execute(reader)
  return rows
}

async function itemsOf(reader: Reader, accounts: readonly bigint[]): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`select * from (${lines}) l
    where l.account_id = any(${accounts}::bigint[])`.execute(reader)
  return rows
}

async function postingsOf(reader: Reader, accounts: readonly bigint[]): Promise<PostingRow[]> {
  const { rows } = await sql<PostingRow>`
    select t.account_id, t.id, t.currency, t.recognised_before, t.date, coalesce((
        select sum(e.amount) from ledger_entry e where e.account_id = t.account_id and e.transaction_id = t.id
        and e.ledger_account = 'deferred_revenue'), 0)::bigint as amount
    from ledger_transaction t
    where t.kind = 'revenue_recognised' and t.account_id = any(${accounts}::bigint[])
    order by t.account_id, t.recognised_before, t.id`.execute(reader)
  return rows
}

// The present of a credit lowers what was earned and is no posting, so it is left out of what was recognised.
async function balancesOf(reader: Reader, accounts: readonly bigint[]): Promise<BalanceRow[]> {
  const { rows } = await sql<BalanceRow>`
    select e.account_id, e.currency,
      coalesce(-sum(e.amount) filter (where e.ledger_account = 'deferred_revenue'), 0)::bigint as deferred,
      coalesce(-sum(e.amount) filter (where e.ledger_account = 'revenue' and t.kind <> 'credit_granted'), 0)::bigint
        as recognised
    from ledger_entry e join ledger_transaction t on t.account_id = e.account_id and t.id = e.transaction_id
    where e.account_id = any(${accounts}::bigint[]) group by e.account_id, e.currency`.execute(reader)
  return rows
}

// After each posting, what was recognised so far is what its items had earned by then.
function wrongPostings({ account_id }: State, items: readonly Item[], postings: readonly PostingRow[]): Finding[] {
  return [...Map.groupBy(postings, ({ currency }) => currency)].flatMap(([currency, own]) => {
    let posted = 0n
    return own.flatMap((posting) => {
      const before = dateFromRow(posting.recognised_before)
      const there = items.filter(({ document }) => document < posting.id)
      const expected = earned(there, currency, before)
      posted += posting.amount
      const what = `revenue recognised before ${posting.recognised_before} in ${currency}`
      const late = monthAfter(dateFromRow(posting.date)) !== before
      if (expected === posted && !late) return []
      return [
        finding('revenue_postings', {
          account_id,
          what,
          expected: `${expected}`,
          actual: `${posted}, dated ${posting.date}`,
        }),
      ]
    })
  })
}

function wrongBalances(state: State, items: readonly Item[], balances: readonly BalanceRow[]): Finding[] {
  const { account_id } = state
  const before = optionalDateFromRow(state.recognised_before)
  const currencies = new Set([
    ...items.map(({ amount }) => amount.currency as string),
    ...balances.map(({ currency }) => currency),
  ])
  return [...currencies].flatMap((currency) => {
    const own = items.filter(({ amount }) => amount.currency === currency)
    const there = own.filter(({ counted }) => counted)
    const recognised = before === null ? 0n : earned(there, currency, before)
    const billed = own.reduce((so, { amount }) => so + amount.minor, 0n)
    const actual = balances.find((balance) => balance.currency === currency)
    const through =
      state.recognised_before === null ? 'nothing recognised' : `recognised before ${state.recognised_before}`
    return [
      {
        what: `deferred revenue in ${currency}, ${through}`,
        expected: billed - recognised,
        actual: actual?.deferred ?? 0n,
      },
      { what: `revenue in ${currency}, ${through}`, expected: recognised, actual: actual?.recognised ?? 0n },
    ]
      .filter((each) => each.expected !== each.actual)
      .map((each) =>
        finding('deferred_revenue', { ...each, account_id, expected: `${each.expected}`, actual: `${each.actual}` }),
      )
  })
}

// What is not earned yet has a month in which it will be.
function forgotten(state: State, items: readonly Item[]): Finding[] {
  const before = optionalDateFromRow(state.recognised_before)
  const left = items.filter(({ period, date, counted }) => {
    return before === null || !counted || period.end > before || date >= before
  })
  if (left.length === 0 || state.next_recognition_on !== null) return []
  const { account_id } = state
  return [
    finding('revenue_scheduled', { account_id, what: 'next posting of revenue', expected: 'a month', actual: null }),
  ]
}

function earned(items: readonly Item[], currency: string, before: PlainDate): bigint {
  return items
    .filter(({ amount, date }) => amount.currency === currency && date < before)
    .reduce((so, item) => so + recognisedBefore(item, before).minor, 0n)
}
