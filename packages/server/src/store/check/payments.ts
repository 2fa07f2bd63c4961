/** Payments: every paid invoice has its money, every charge its payment, every refund its credit note and both books. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import { idFromRow } from '../ids.ts'
import { type Finding, finding, type Rule } from './finding.ts'

export const paymentRules: readonly Rule[] = [
  {
    // What came from payment methods and by transfer, less what was charged back.
    name: 'paid_once',
    differences: sql`select i.account_id, 'payments of invoice ' || i.number || ', which is ' || i.status as what,
        i.paid::text as expected, (p.paid + t.paid - d.taken)::text as actual
      from invoice i
      cross join lateral (select coalesce(sum(p.amount), 0) as paid from payment_attempt p
        where p.account_id = i.account_id and p.invoice_id = i.id and p.status = 'succeeded' and not p.refunded
          and p.currency = i.currency) p
      cross join lateral (select coalesce(sum(t.settled), 0) as paid from transfer t
        where t.account_id = i.account_id and t.invoice_id = i.id and t.currency = i.currency) t
      cross join lateral (select coalesce(sum(d.reopened - d.returned), 0) as taken from dispute d
        where d.account_id = i.account_id and d.invoice_id = i.id) d
      where p.paid + t.paid - d.taken <> i.paid`,
  },
  {
    name: 'settled_is_settled',
    differences: sql`select account_id, 'status of invoice ' || number as what,
        case when credited + credit_applied + paid < total then 'open' when credited = total then 'void or paid'
          else 'paid' end as expected, status as actual
      from invoice where (status in ('open', 'uncollectible')) <> (credited + credit_applied + paid < total)`,
  },
  {
    name: 'refunds_match_credit_notes',
    differences: sql`select coalesce(c.account_id, r.account_id) as account_id,
        'refund of credit note ' || coalesce(c.number, r.credit_note_id::text) as what,
        coalesce(c.refund, 0)::text as expected, coalesce(r.amount, 0)::text as actual
      from (select * from credit_note where refund > 0) c
      full join (select account_id, credit_note_id, sum(amount) as amount from refund group by account_id, credit_note_id) r
        on r.account_id = c.account_id and r.credit_note_id = c.id
      where c.refund is distinct from r.amount`,
  },
  {
    name: 'refunds_match_provider',
    differences: sql`select r.account_id, coalesce('refund ' || r.id, 'refund of the provider, ' || s.reference) as what,
        r.amount || ' ' || r.currency as expected, s.amount || ' ' || s.currency as actual
      from (
        select r.* from refund r
        join payment_attempt p on p.account_id = r.account_id and p.id = r.payment_id
        join payment_method m on m.account_id = p.account_id and m.id = p.payment_method_id and m.provider = 'sandbox'
        where r.status = 'succeeded'
      ) r
      full join (select * from sandbox_refund where status = 'succeeded' and reference like 'refund-%') s
        on s.reference = 'refund-' || r.id
      where (s.amount is distinct from r.amount or s.currency is distinct from r.currency)
        -- Sent, and not yet recorded.
        and not exists (select from refund o where s.reference = 'refund-' || o.id and o.status <> 'succeeded'
          and o.amount = s.amount and o.currency = s.currency)`,
  },
  {
    name: 'accepted_quotes_issued',
    differences: sql`select q.account_id, 'invoices of quote ' || q.id as what,
        case q.status when 'accepted' then jsonb_array_length(q.quoted #> '{decision,invoices}') else 0 end::text as expected,
        i.issued::text as actual
      from quote q
      cross join lateral (select count(*) as issued from quote_invoice i
        where i.account_id = q.account_id and i.quote_id = q.id) i
      where i.issued <> case q.status when 'accepted' then jsonb_array_length(q.quoted #> '{decision,invoices}') else 0 end`,
  },
  {
    // A quote that failed bought nothing: what was charged for it was given back, or is the customer's credit.
    name: 'failed_quotes_keep_nothing',
    differences: sql`select account_id, 'charges of failed quotes in ' || currency as what, sum(taken)::text as expected,
        sum(kept)::text as actual
      from (
        select p.account_id, p.currency, p.amount as taken, 0 as kept from payment_attempt p
        join quote q on q.account_id = p.account_id and q.id = p.quote_id and q.status = 'failed'
        where p.status = 'succeeded' and not p.refunded
        union all
        select account_id, currency, 0, amount from credit_transaction where kind = 'payment_kept'
      ) k group by account_id, currency having sum(taken) <> sum(kept)`,
  },
  {
    name: 'held_quotes',
    differences: sql`select q.account_id, 'quote ' || q.id as what,
        case when g.held_quote_id is not distinct from q.id then 'held' else 'not held' end as expected, q.status as actual
      from quote q join agenda g on g.account_id = q.account_id
      where (q.status = 'held') <> (g.held_quote_id is not distinct from q.id)`,
  },
]

type Paid = { readonly token: string | null; readonly currency: string | null; readonly amount: bigint | null }
type Charge = Paid & { readonly reference: string }
type Payment = Paid & { readonly account_id: bigint; readonly id: bigint; readonly status: string }

/**
 * The sandbox's books beside ours: every time money was taken has its payment, every payment its charge, of the same
 * amount. A charge whose payment is still open is not wrong: its answer has not been recorded yet.
 */
export async function unmatchedCharges(reader: Reader): Promise<Finding[]> {
  const { rows: charges } = await sql<Charge>`select reference, token, currency, amount from sandbox_charge
    where taken_at is not null order by id`.execute(reader)
  const { rows: payments } = await sql<Payment>`
    select p.account_id, p.id, p.status, m.token, p.currency, p.amount from payment_attempt p
    join payment_method m on m.account_id = p.account_id and m.id = p.payment_method_id and m.provider = 'sandbox'
    where p.status not in ('failed', 'cancelled')`.execute(reader)
  const taken = Map.groupBy(charges, ({ reference }) => reference)
  const findings: Finding[] = []
  for (const payment of payments) {
    const reference = idFromRow('payment', payment.id)
    const own = taken.get(reference) ?? []
    taken.delete(reference)
    const wrong = payment.status === 'succeeded' ? textOf(own) !== textOf([payment]) : own.length > 1
    if (!wrong) continue
    const told = { account_id: payment.account_id, what: `charge of payment ${reference}` }
    findings.push(finding('charges_match_payments', { ...told, expected: textOf([payment]), actual: textOf(own) }))
  }
  for (const [reference, own] of taken) {
    const told = { account_id: null, what: `payment of charge ${reference}` }
    findings.push(finding('charges_match_payments', { ...told, expected: null, actual: textOf(own) }))
  }
  return findings
}

function textOf(paid: readonly Paid[]): string | null {
  const each = paid.map(({ token, currency, amount }) => `${amount} ${currency} with method ${token}`)
  return each.length === 0 ? null : each.join(', and again ')
}
