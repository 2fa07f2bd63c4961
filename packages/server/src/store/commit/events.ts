/** Events, each chained to the one before by its hash: a row that is changed or missing shows. And the notices. */
import { createHash } from 'node:crypto'
import type { DomainEvent, EventData } from '@coterm/core/events.ts'
import type { Transaction } from '../database.ts'
import { idFromRow, idToRow, optionalIdToRow } from '../ids.ts'
import { insertRows } from '../insert-rows.ts'
import { awaitLetters } from '../mail-agenda.ts'
import { dateToRow, instantToRow } from '../row-values.ts'
import type { Planned } from './plan.ts'

const eventTable = {
  table: 'event',
  columns: {
    account_id: 'bigint',
    seq: 'bigint',
    type: 'text',
    subscription_id: 'bigint',
    data: 'jsonb',
    date: 'date',
    at: 'timestamptz',
    hash: 'text',
  },
} as const

const noticeTable = {
  table: 'notice',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    kind: 'text',
    subscription_id: 'bigint',
    date: 'date',
    renews_on: 'date',
    product: 'text',
    term: 'text',
    seats: 'integer',
    currency: 'text',
    unit_price: 'bigint',
    total: 'bigint',
    seats_unused: 'integer',
    unit_price_before: 'bigint',
    rules: 'text',
    event_seq: 'bigint',
  },
} as const

/** An event as it is hashed: exactly what its row holds. */
export type ChainedEvent = {
  readonly account: bigint
  readonly seq: bigint
  readonly type: string
  readonly subscription: bigint | null
  readonly data: EventData
  readonly date: string
  readonly at: number
}

export type ChainEnd = { readonly seq: bigint; readonly hash: string }

/** Writes the events of every entry and answers where each account's chain ends now. */
export async function writeEvents(transaction: Transaction, planned: readonly Planned[]): Promise<ChainEnd[]> {
  const ends: ChainEnd[] = []
  const rows = planned.flatMap((each) => {
    const chained = chain(each)
    ends.push(chained.end)
    return chained.rows
  })
  await insertRows(transaction, eventTable, { rows })
  const due = Map.groupBy(rows, ({ account_id, type }) => (type === 'notice.due' ? account_id : null))
  const notices = planned.flatMap((each) => noticeRows(each, due.get(each.account) ?? []))
  await insertRows(transaction, noticeTable, { rows: notices })
  await awaitLetters(
    transaction,
    rows.map((row) => row.account_id),
  )
  return ends
}

/** The hash of an event on top of the one before; the first of an account stands on the empty text. */
export function chainHash(previous: string, event: ChainedEvent): string {
  const { account, seq, type, subscription, data, date, at } = event
  const sorted = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([`${account}`, `${seq}`, type, subscription && `${subscription}`, sorted, date, at])
  return createHash('sha256').update(`${previous}\n${text}`).digest('hex')
}

function chain(planned: Planned) {
  const { entry, account } = planned
  let { eventSeq: seq, eventHash: hash } = entry.loaded.agenda
  const date = dateToRow(entry.on)
  const rows = entry.decision.events.map((event) => {
    seq += 1n
    const subscription = optionalIdToRow(event.subscription)
    const data = { ...dataOf(planned, event), ...(entry.by && { by: entry.by }) }
    hash = chainHash(hash, { account, seq, type: event.type, subscription, data, date, at: entry.at })
    return {
      account_id: account,
      seq,
      type: event.type,
      subscription_id: subscription,
      data: JSON.stringify(data),
      date,
      at: instantToRow(entry.at),
      hash,
    }
  })
  return { rows, end: { seq, hash } }
}

// A decision speaks of its drafts by their place; what is stored speaks of the invoices they became.
function dataOf({ invoices, credits }: Planned, event: DomainEvent): EventData {
  const { draft, credit, ...data } = event.data
  if (typeof credit === 'number') return { ...data, creditNote: idFromRow('creditNote', credits[credit]?.row ?? 0n) }
  if (typeof draft !== 'number') return event.data
  const invoice = invoices[draft]
  if (!invoice) throw new Error(`Broken invariant: event ${event.type} speaks of draft ${draft}, which is not there`)
  return { ...data, invoice: invoice.id }
}

type EventRow = ReturnType<typeof chain>['rows'][number]

// Every notice has its event, in the same order.
function noticeRows({ entry, account, number }: Planned, due: readonly EventRow[]) {
  return entry.decision.notices.map((notice, index) => ({
    account_id: account,
    event_seq: due[index]?.seq ?? null,
    id: number(),
    kind: notice.kind,
    subscription_id: idToRow(notice.subscription),
    date: dateToRow(notice.date),
    renews_on: dateToRow(notice.renewsOn),
    product: notice.product,
    term: notice.term,
    seats: notice.seats,
    currency: notice.unitPrice.currency,
    unit_price: notice.unitPrice.minor,
    total: notice.total.minor,
    seats_unused: notice.seatsUnused,
    unit_price_before: notice.unitPriceBefore.minor,
    rules: notice.rules.join(' '),
  }))
}
