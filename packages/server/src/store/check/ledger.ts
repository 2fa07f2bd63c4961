/**
 * The ledger: every transaction sums to zero, is exactly what its source says, and the receivable of every invoice is
 * what is still owed of it.
 */
import { sql } from 'kysely'
import type { Rule } from './finding.ts'

// What the documents, payments and refunds that are stored must have put into the books.
const expected = sql`
  select i.account_id, i.id as source_id, 'invoice ' || i.number as source, i.currency, e.ledger_account, e.amount
  from invoice i, lateral (values ('accounts_receivable', i.total), ('deferred_revenue', -i.subtotal),
    ('tax', i.subtotal - i.total)) e (ledger_account, amount)
  union all
  select c.account_id, c.id, 'credit note ' || c.number, c.currency, e.ledger_account, e.amount
  from credit_note c, lateral (values ('deferred_revenue', c.subtotal), ('tax', c.total - c.subtotal),
    ('refunds_payable', -c.refund), ('credit_balance', -c.to_balance),
    ('accounts_receivable', c.refund + c.to_balance - c.total)) e (ledger_account, amount)
  union all
  select p.account_id, p.id, 'payment ' || p.id, p.currency, e.ledger_account, e.amount
  from payment_attempt p, lateral (values ('cash', p.amount), ('accounts_receivable', -p.amount)) e (ledger_account, amount)
  where p.status = 'succeeded' and not p.refunded and p.invoice_id is not null
  union all
  select r.account_id, r.id, 'refund ' || r.id, r.currency, e.ledger_account, e.amount
  from refund r, lateral (values ('refunds_payable', r.amount), ('cash', -r.amount)) e (ledger_account, amount)
  where r.status = 'succeeded'
  union all
  select a.account_id, a.id, 'transfer ' || a.reference, a.currency, e.ledger_account, e.amount
  from transfer a, lateral (values ('cash', a.settled), ('accounts_receivable', -a.settled)) e (ledger_account, amount)
  union all
  select d.account_id, d.id, 'dispute ' || d.provider_id, d.currency, e.ledger_account, e.amount
  from dispute d
  -- What was taken: nothing, where it had been won before we heard of it.
  cross join lateral (select exists (select from ledger_transaction t where t.account_id = d.account_id
    and t.source_id = d.id and t.kind = 'payment_charged_back') or d.status <> 'won' as taken) k
  cross join lateral (values
    ('cash', case when k.taken then -d.amount else 0 end
      + case when k.taken and d.status = 'won' then d.amount - d.reopened + d.returned else 0 end),
    ('accounts_receivable', case when k.taken then d.reopened - d.returned else 0 end),
    ('chargebacks', case when k.taken and d.status <> 'won' then d.amount - d.reopened else 0 end)
  ) e (ledger_account, amount)
  union all
  select t.account_id, t.id, 'credit transaction ' || t.id, t.currency, e.ledger_account, e.amount
  from credit_transaction t, lateral (values ('credit_balance', -t.amount), (case t.kind when 'grant' then 'revenue'
    when 'refund_failed' then 'refunds_payable' when 'applied' then 'accounts_receivable' else 'cash' end, t.amount))
    e (ledger_account, amount)
  where t.kind <> 'credit_note'`

const derived = sql`('invoice_issued', 'credit_note_issued', 'restated', 'invoice_paid', 'refund_paid', 'refund_kept',
  'credit_granted', 'credit_applied', 'payment_kept', 'payment_charged_back', 'chargeback_accepted', 'chargeback_won')`

export const ledgerRules: readonly Rule[] = [
  {
    name: 'ledger_balance',
    differences: sql`select account_id, 'ledger transaction ' || transaction_id || ' in ' || currency as what,
        '0' as expected, sum(amount)::text as actual
      from ledger_entry group by account_id, transaction_id, currency having sum(amount) <> 0`,
  },
  {
    name: 'ledger_whole',
    differences: sql`select t.account_id, 'ledger transaction ' || t.id || ' (' || t.kind || ')' as what,
        '2 entries or more in ' || t.currency as expected,
        count(e.amount) || ' entries in ' || coalesce(string_agg(distinct e.currency, ', '), 'nothing') as actual
      from ledger_transaction t left join ledger_entry e on e.account_id = t.account_id and e.transaction_id = t.id
      group by t.account_id, t.id, t.kind, t.currency
      having count(e.amount) < 2 or min(e.currency) <> t.currency or max(e.currency) <> t.currency
      union all
      select distinct e.account_id, 'entries of ledger transaction ' || e.transaction_id, 'a transaction', 'none'
      from ledger_entry e
      where not exists (select from ledger_transaction t where t.account_id = e.account_id and t.id = e.transaction_id)`,
  },
  {
    name: 'ledger_once',
    differences: sql`select account_id, kind || ' of ' || coalesce('source ' || source_id, 'month before '
          || recognised_before || ' in ' || currency) as what, '1 transaction' as expected, count(*) || ' transactions' as actual
      from ledger_transaction
      group by account_id, kind, source_id, recognised_before, case when source_id is null then currency end, currency
      having count(*) > 1`,
  },
  {
    name: 'ledger_matches_sources',
    differences: sql`select coalesce(s.account_id, b.account_id) as account_id,
        coalesce(s.source, b.kinds || ' of source ' || b.source_id) || ': ' || coalesce(s.ledger_account, b.ledger_account)
          || ' in ' || coalesce(s.currency, b.currency) as what,
        coalesce(s.amount, 0)::text as expected, coalesce(b.amount, 0)::text as actual
      from (select * from (${expected}) e where amount <> 0) s
      full join (
        select t.account_id, t.source_id, e.currency, e.ledger_account, sum(e.amount) as amount,
          string_agg(distinct t.kind, ', ') as kinds
        from ledger_transaction t join ledger_entry e on e.account_id = t.account_id and e.transaction_id = t.id
        where t.kind in ${derived}
        group by t.account_id, t.source_id, e.currency, e.ledger_account having sum(e.amount) <> 0
      ) b on b.account_id = s.account_id and b.source_id = s.source_id and b.currency = s.currency
        and b.ledger_account = s.ledger_account
      where s.amount is distinct from b.amount`,
  },
  {
    name: 'receivable_is_owed',
    differences: sql`select coalesce(i.account_id, b.account_id) as account_id,
        'receivable of invoice ' || coalesce(i.number, b.invoice_id::text) as what,
        coalesce(i.owed, 0)::text as expected, coalesce(b.amount, 0)::text as actual
      from (select account_id, id, number, case status when 'open' then total - credited - credit_applied - paid
          else 0 end as owed from invoice) i
      full join (
        select t.account_id, t.invoice_id, sum(e.amount) as amount
        from ledger_transaction t join ledger_entry e on e.account_id = t.account_id and e.transaction_id = t.id
        where e.ledger_account = 'accounts_receivable' group by t.account_id, t.invoice_id
      ) b on b.account_id = i.account_id and b.invoice_id = i.id
      where coalesce(i.owed, 0) <> coalesce(b.amount, 0)`,
  },
  {
    name: 'refunds_are_owed',
    differences: sql`select coalesce(r.account_id, b.account_id) as account_id,
        'refunds payable in ' || coalesce(r.currency, b.currency) as what, coalesce(r.owed, 0)::text as expected,
        coalesce(-b.amount, 0)::text as actual
      from (
        -- A refund that failed is owed until the customer has it on the credit balance instead.
        select account_id, currency, sum(amount) as owed from (
          select account_id, currency, amount from refund where status <> 'succeeded'
          union all
          select account_id, currency, -amount from credit_transaction where kind = 'refund_failed'
        ) o group by account_id, currency having sum(amount) <> 0
      ) r
      full join (
        select account_id, currency, sum(amount) as amount from ledger_entry where ledger_account = 'refunds_payable'
        group by account_id, currency having sum(amount) <> 0
      ) b on b.account_id = r.account_id and b.currency = r.currency
      where coalesce(r.owed, 0) <> coalesce(-b.amount, 0)`,
  },
  {
    // The balance, the movements that made it, and the ledger say the same.
    name: 'credit_balance',
    differences: sql`select m.account_id, 'credit balance in ' || m.currency as what,
        sum(m.moved)::text as expected, sum(m.kept) || ', and ' || sum(m.booked) || ' in the ledger' as actual
      from (
        select account_id, currency, amount as moved, 0 as kept, 0 as booked from credit_transaction
        union all select account_id, currency, 0, amount, 0 from credit_balance
        union all select account_id, currency, 0, 0, -amount from ledger_entry where ledger_account = 'credit_balance'
      ) m group by m.account_id, m.currency
      having sum(m.moved) <> sum(m.kept) or sum(m.moved) <> sum(m.booked)`,
  },
]
