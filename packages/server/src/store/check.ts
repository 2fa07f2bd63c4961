/**
 * Derives the books again from what is stored and compares: what the constraints cannot see, and what they should have
 * seen. It reads only.
 */
import type { EventData } from '@coterm/core/events.ts'
import { type RawBuilder, sql } from 'kysely'
import { chainHash } from './commit/events.ts'
import type { Database, Reader } from './database.ts'
import { idFromRow } from './ids.ts'

export type Finding = { readonly rule: string; readonly what: string }

type Rule = { readonly name: string; readonly violations: RawBuilder<{ what: string }> }

const rules: readonly Rule[] = [
  {
    name: 'ledger_balance',
    violations: sql`select 'ledger transaction ' || transaction_id as what from ledger_entry
      group by account_id, transaction_id, currency having sum(amount) <> 0`,
  },
  {
    name: 'ledger_matches_invoices',
    violations: sql`select 'invoice ' || i.number || ' of ' || i.seller_id as what from invoice i
      left join lateral (
        select coalesce(sum(e.amount) filter (where e.ledger_account = 'accounts_receivable'), 0) as owed,
          coalesce(sum(e.amount) filter (where e.ledger_account = 'revenue'), 0) as earned,
          coalesce(sum(e.amount) filter (where e.ledger_account = 'cash'), 0) as received
        from ledger_transaction t
        join ledger_entry e on e.account_id = t.account_id and e.transaction_id = t.id
        where t.account_id = i.account_id and t.invoice_id = i.id
      ) l on true
      left join lateral (
        select coalesce(sum(c.subtotal), 0) as subtotal, coalesce(sum(c.total - c.refund), 0) as debt,
          coalesce(sum(c.refund), 0) as promised
        from credit_note c where c.account_id = i.account_id and c.invoice_id = i.id
      ) c on true
      left join lateral (
        select coalesce(sum(r.amount), 0) as refunded from refund r
        where r.account_id = i.account_id and r.invoice_id = i.id and r.status = 'succeeded'
      ) r on true
      where l.earned <> c.subtotal - i.subtotal
        or c.debt <> i.credited
        or l.owed <> case i.status when 'open' then i.total - i.credited else r.refunded - c.promised end
        or l.received <> case i.status when 'paid' then i.total - i.credited - r.refunded else 0 end`,
  },
  {
    name: 'credits_fit',
    violations: sql`select 'credit note ' || c.number || ' of ' || c.seller_id as what from credit_note c
      where c.subtotal <> (select coalesce(sum(amount), 0) from credit_note_line l
          where l.account_id = c.account_id and l.credit_note_id = c.id)
        or c.total - c.subtotal <> (select coalesce(sum(amount), 0) from credit_note_tax t
          where t.account_id = c.account_id and t.credit_note_id = c.id)
        or c.refund <> (select coalesce(sum(amount), 0) from refund r
          where r.account_id = c.account_id and r.credit_note_id = c.id)`,
  },
  {
    name: 'refunds_match_provider',
    violations: sql`select 'refund ' || coalesce(r.id::text, s.reference) as what from
      (select * from refund where status = 'succeeded') r
      full join (select * from sandbox_refund where status = 'succeeded' and reference like 'refund-%') s on s.reference = 'refund-' || r.id
      where s.amount is distinct from r.amount or s.currency is distinct from r.currency`,
  },
  {
    name: 'invoice_sums',
    violations: sql`select 'invoice ' || i.number || ' of ' || i.seller_id as what from invoice i
      where i.subtotal <> (select coalesce(sum(amount), 0) from invoice_line l
          where l.account_id = i.account_id and l.invoice_id = i.id)
        or i.total - i.subtotal <> (select coalesce(sum(amount), 0) from invoice_tax t
          where t.account_id = i.account_id and t.invoice_id = i.id)`,
  },
  {
    name: 'lines_without_invoice',
    violations: sql`select 'line of invoice ' || l.invoice_id as what from invoice_line l
      where not exists (select from invoice i where i.account_id = l.account_id and i.id = l.invoice_id)`,
  },
  {
    name: 'numbers_gapless',
    violations: sql`select 'series of ' || s.seller_id || ', test clock ' || s.test_clock_id || ', ' || s.kind as what
      from invoice_series s
      left join lateral (
        select count(*) as issued, coalesce(max(number_in_series), 0) as last, max(issued_on) as last_on from (
          select number_in_series, issued_on from invoice i
          where s.kind = 'invoice' and i.seller_id = s.seller_id and i.test_clock_id = s.test_clock_id
          union all
          select number_in_series, issued_on from credit_note c
          where s.kind = 'credit_note' and c.seller_id = s.seller_id and c.test_clock_id = s.test_clock_id
        ) d
      ) i on true
      where i.issued <> s.last_number or i.last <> s.last_number or i.last_on is distinct from s.last_issued_on`,
  },
  {
    name: 'numbers_chronological',
    violations: sql`select kind || ' ' || number || ' of ' || seller_id as what from (
        select kind, number, seller_id, issued_on, date,
          lag(issued_on) over (partition by kind, seller_id, test_clock_id order by number_in_series) as before
        from (
          select 'invoice' as kind, number, seller_id, test_clock_id, number_in_series, issued_on, date from invoice
          union all
          select 'credit note', number, seller_id, test_clock_id, number_in_series, issued_on, date from credit_note
        ) d
      ) i where issued_on < before or issued_on < date`,
  },
  {
    name: 'periods_tile',
    violations: sql`select 'subscription ' || subscription_id || ', period ' || number as what from (
        select subscription_id, number, starts_on,
          lag(ends_on) over (partition by account_id, subscription_id order by number) as before,
          row_number() over (partition by account_id, subscription_id order by number) - 1 as place
        from subscription_period
      ) p where number <> place or starts_on <> before`,
  },
  {
    name: 'current_period',
    violations: sql`select 'subscription ' || s.id as what from subscription s
      where not exists (select from subscription_period p where p.account_id = s.account_id
        and p.subscription_id = s.id and p.number = s.current_period)`,
  },
  {
    name: 'seat_days_billed_once',
    violations: sql`select 'subscription ' || a.subscription_id as what from seat_lot a
      join seat_lot b on b.account_id = a.account_id and b.subscription_id = a.subscription_id and b.number > a.number
        and b.seats && a.seats and b.service_period && a.service_period
      where not a.reversed and not b.reversed`,
  },
  {
    name: 'lines_have_lots',
    violations: sql`select 'invoice ' || l.invoice_id || ', line ' || l.number as what from invoice_line l
      where l.kind <> 'unused_days' and not exists (
        select from seat_lot s where s.account_id = l.account_id and s.invoice_id = l.invoice_id
        and s.subscription_id = l.subscription_id and s.number = l.lot and s.amount = l.amount
        and s.seats <@ int4range(l.seat_from, l.seat_to)
        and s.service_period <@ daterange(l.period_start, l.period_end))`,
  },
  {
    name: 'paid_once',
    violations: sql`select 'invoice ' || i.number || ' of ' || i.seller_id as what from invoice i
      where (select count(*) from payment_attempt p where p.account_id = i.account_id and p.invoice_id = i.id
          and p.status = 'succeeded' and not p.refunded and p.amount = i.total - i.credited and p.currency = i.currency)
        <> case when i.status = 'paid' and i.total > 0 then 1 else 0 end`,
  },
  {
    name: 'accepted_quotes_issued',
    violations: sql`select 'quote ' || q.id as what from quote q
      where (select count(*) from quote_invoice i where i.account_id = q.account_id and i.quote_id = q.id)
        <> case q.status when 'accepted' then jsonb_array_length(q.quoted #> '{decision,invoices}') else 0 end`,
  },
  {
    name: 'held_quotes',
    violations: sql`select 'quote ' || q.id as what from quote q join agenda g on g.account_id = q.account_id
      where (q.status = 'held') <> (g.held_quote_id is not distinct from q.id)`,
  },
]

/** Everything that does not hold; empty when the books are right. */
export async function check(database: Database): Promise<Finding[]> {
  return database.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const findings: Finding[] = []
      for (const { name, violations } of rules) {
        const { rows } = await violations.execute(transaction)
        findings.push(...rows.map(({ what }) => ({ rule: name, what })))
      }
      return [...findings, ...(await unmatchedCharges(transaction)), ...(await brokenChains(transaction))]
    })
}

// The sandbox's books beside ours: every time money was taken has its payment, every payment its charge, of the same
// amount. A charge whose payment is still open is not wrong: its answer has not been recorded yet.
async function unmatchedCharges(reader: Reader): Promise<Finding[]> {
  const { rows: charges } = await sql<Charged>`select reference, token, currency, amount from sandbox_charge
    where taken_at is not null order by id`.execute(reader)
  const { rows: payments } = await sql<Charged & { id: bigint; status: string }>`
    select p.id, p.status, m.token, p.currency, p.amount from payment_attempt p
    join payment_method m on m.account_id = p.account_id and m.id = p.payment_method_id and m.provider = 'sandbox'
    where p.status in ('ready', 'sent', 'requires_action', 'processing', 'unknown', 'succeeded')`.execute(reader)
  const describe = ({ token, currency, amount }: Omit<Charged, 'reference'>) => `${token} ${currency} ${amount}`
  const charged = new Map<string, string>()
  const wrong: string[] = []
  for (const charge of charges) {
    if (charged.has(charge.reference)) wrong.push(`charge ${charge.reference} was taken twice`)
    charged.set(charge.reference, describe(charge))
  }
  for (const payment of payments) {
    const reference = idFromRow('payment', payment.id)
    const matches = payment.status !== 'succeeded' || charged.get(reference) === describe(payment)
    charged.delete(reference)
    if (!matches) wrong.push(`payment ${reference} without its charge`)
  }
  wrong.push(...[...charged.keys()].map((reference) => `charge ${reference} without its payment`))
  return wrong.map((what) => ({ rule: 'charges_match_payments', what }))
}

type Charged = { reference: string; token: string | null; currency: string | null; amount: bigint | null }

type EventRow = {
  account_id: bigint
  seq: bigint
  type: string
  subscription_id: bigint | null
  data: EventData
  date: string
  at: number
  hash: string
}

const pageSize = 5000

// Reads all events in the order of their chains, page by page.
async function brokenChains(reader: Reader): Promise<Finding[]> {
  const findings: Finding[] = []
  const ends = new Map<bigint, { seq: bigint; hash: string }>()
  let last = { account: -1n, seq: 0n }
  for (;;) {
    const { rows } = await sql<EventRow>`
      select account_id, seq, type, subscription_id, data, date, at, hash from event
      where (account_id, seq) > (${last.account}::bigint, ${last.seq}::bigint)
      order by account_id, seq limit ${pageSize}::int`.execute(reader)
    for (const row of rows) {
      const before = ends.get(row.account_id) ?? { seq: 0n, hash: '' }
      const { account_id: account, seq, type, subscription_id: subscription, data, date, at } = row
      const hash = chainHash(before.hash, { account, seq, type, subscription, data, date, at })
      if (seq !== before.seq + 1n || hash !== row.hash) findings.push(broken(account, seq))
      ends.set(account, { seq, hash: row.hash })
      last = { account, seq }
    }
    if (rows.length < pageSize) break
  }
  const agendas = await reader.selectFrom('agenda').select(['account_id', 'event_seq', 'event_hash']).execute()
  for (const { account_id, event_seq, event_hash } of agendas) {
    const end = ends.get(account_id) ?? { seq: 0n, hash: '' }
    if (end.seq !== event_seq || end.hash !== event_hash) findings.push(broken(account_id, event_seq))
  }
  return findings
}

function broken(account: bigint, seq: bigint): Finding {
  return { rule: 'event_chain', what: `event ${seq} of ${idFromRow('account', account)}` }
}
