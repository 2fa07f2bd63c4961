/** Faults planted behind the constraints, as somebody with the database's password could: each with the rule that finds it. */
import { type RawBuilder, sql } from 'kysely'

export type Fault = {
  readonly name: string
  /** The constraint that is in the way. */
  readonly without?: RawBuilder<unknown>
  /** Run one after the other, with triggers off. */
  readonly statements: readonly RawBuilder<unknown>[]
  readonly rule: string
  readonly what: RegExp
}

const paidInvoice = sql`(select id from invoice where status = 'paid' and total > 0 order by id limit 1)`
const lastInvoice = sql`(select max(id) from invoice)`
const payment = sql`(select min(id) from ledger_transaction where kind = 'invoice_paid')`
const posting = sql`(select min(id) from ledger_transaction where kind = 'revenue_recognised')`
// A number that nothing has.
const spare = sql`9000000000000000`
const creditNote = sql`(select min(id) from credit_note)`

export const faults: readonly Fault[] = [
  {
    name: 'the amount of a line is changed',
    statements: [sql`update invoice_line set amount = amount + 1 where invoice_id = ${paidInvoice} and number = 0`],
    rule: 'invoice_sums',
    what: /^invoice TEST-\d+$/,
  },
  {
    name: 'the tax of an invoice is gone',
    statements: [sql`delete from invoice_tax where invoice_id = ${paidInvoice}`],
    rule: 'invoice_sums',
    what: /^invoice TEST-\d+$/,
  },
  {
    name: 'the amounts of an invoice are changed, with its line and lot',
    statements: [
      sql`update seat_lot s set amount = s.amount + 100 from invoice_line l where l.invoice_id = ${paidInvoice}
        and l.number = 0 and s.account_id = l.account_id and s.subscription_id = l.subscription_id and s.number = l.lot`,
      sql`update invoice_line set amount = amount + 100 where invoice_id = ${paidInvoice} and number = 0`,
      sql`update invoice set subtotal = subtotal + 100, total = total + 100, paid = paid + 100 where id = ${paidInvoice}`,
    ],
    rule: 'ledger_matches_sources',
    what: /^invoice TEST-\d+: accounts_receivable in USD$/,
  },
  {
    name: 'a ledger entry is changed',
    statements: [
      sql`update ledger_entry set amount = amount + 1 where transaction_id = ${payment} and ledger_account = 'cash'`,
    ],
    rule: 'ledger_balance',
    what: /^ledger transaction \d+ in USD$/,
  },
  {
    name: 'both entries of a payment are changed, and still sum to zero',
    statements: [sql`update ledger_entry set amount = amount * 2 where transaction_id = ${payment}`],
    rule: 'ledger_matches_sources',
    what: /^payment \d+: cash in USD$/,
  },
  {
    name: 'a ledger entry is deleted',
    statements: [sql`delete from ledger_entry where transaction_id = ${payment} and ledger_account = 'cash'`],
    rule: 'ledger_whole',
    what: /^ledger transaction \d+ \(invoice_paid\)$/,
  },
  {
    name: 'an entry stands on another ledger account',
    statements: [
      sql`update ledger_entry set ledger_account = 'bad_debt' where transaction_id = ${payment}
        and ledger_account = 'cash'`,
    ],
    rule: 'ledger_matches_sources',
    what: /: bad_debt in USD$/,
  },
  {
    name: 'a payment is booked to another invoice',
    statements: [
      sql`update ledger_transaction t set invoice_id = (select max(id) from invoice i where i.account_id = t.account_id)
        where id = ${payment}`,
    ],
    rule: 'receivable_is_owed',
    what: /^receivable of invoice TEST-\d+$/,
  },
  {
    name: 'a ledger transaction is there twice',
    without: sql`alter table ledger_transaction drop constraint ledger_transaction_once`,
    statements: [
      sql`insert into ledger_transaction (account_id, id, kind, invoice_id, source_id, currency, date, created_at)
        select account_id, ${spare}, kind, invoice_id, source_id, currency, date, created_at from ledger_transaction
        where id = ${payment}`,
      sql`insert into ledger_entry select account_id, ${spare}, ledger_account, currency, amount from ledger_entry
        where transaction_id = ${payment}`,
    ],
    rule: 'ledger_once',
    what: /^invoice_paid of source \d+$/,
  },
  {
    name: 'a ledger transaction is gone, with its entries',
    statements: [
      sql`delete from ledger_entry where transaction_id = ${payment}`,
      sql`delete from ledger_transaction where id = ${payment}`,
    ],
    rule: 'ledger_matches_sources',
    what: /^payment \d+: cash in USD$/,
  },
  {
    name: 'entries belong to no transaction',
    statements: [sql`delete from ledger_transaction where id = ${payment}`],
    rule: 'ledger_whole',
    what: /^entries of ledger transaction \d+$/,
  },
  {
    name: 'a number is left out',
    statements: [
      sql`update invoice set number_in_series = number_in_series + 1,
        number = 'TEST-' || lpad((number_in_series + 1)::text, 6, '0') where id = ${lastInvoice}`,
      sql`update invoice_series set last_number = last_number + 1 where kind = 'invoice'`,
    ],
    rule: 'numbers_gapless',
    what: /^invoice number \d+ of main/,
  },
  {
    name: 'a number is given twice',
    without: sql`alter table invoice drop constraint invoice_number_once`,
    statements: [
      sql`update invoice set number_in_series = number_in_series - 1,
        number = 'TEST-' || lpad((number_in_series - 1)::text, 6, '0') where id = ${lastInvoice}`,
    ],
    rule: 'numbers_gapless',
    what: /^invoice number \d+ of main/,
  },
  {
    name: 'another number is printed',
    statements: [sql`update invoice set number = 'TEST-900000' where id = ${lastInvoice}`],
    rule: 'numbers_printed',
    what: /^printed number of document/,
  },
  {
    name: 'a number is out of the order of the dates',
    statements: [
      sql`update invoice set issued_on = issued_on + 4000
        where number_in_series = (select max(number_in_series) - 1 from invoice)`,
    ],
    rule: 'numbers_chronological',
    what: /^invoice TEST-\d+$/,
  },
  {
    name: 'an invoice is called paid without a payment',
    statements: [
      sql`update invoice set status = 'paid', paid = total - credited - credit_applied, paid_on = date,
        next_attempt_on = null where status = 'open'`,
    ],
    rule: 'paid_once',
    what: /^payments of invoice TEST-\d+, which is paid$/,
  },
  {
    name: 'a paid invoice is open again',
    statements: [sql`update invoice set status = 'open', paid = 0, paid_on = null where id = ${paidInvoice}`],
    rule: 'paid_once',
    what: /^payments of invoice TEST-\d+, which is open$/,
  },
  {
    name: 'a payment has no charge at the provider',
    statements: [
      sql`delete from sandbox_charge where reference = (select min(reference) from sandbox_charge
        where status = 'succeeded')`,
    ],
    rule: 'charges_match_payments',
    what: /^charge of payment pay_/,
  },
  {
    name: 'a charge at the provider has no payment',
    statements: [
      sql`insert into sandbox_charge (reference, token, currency, amount, status, taken_at)
        select 'pay_zzz', token, currency, amount, status, taken_at from sandbox_charge where status = 'succeeded' limit 1`,
    ],
    rule: 'charges_match_payments',
    what: /^payment of charge pay_zzz$/,
  },
  {
    name: 'the provider charged twice for a payment',
    statements: [
      sql`insert into sandbox_charge (reference, token, currency, amount, status, taken_at)
        select reference, token, currency, amount, status, taken_at from sandbox_charge where status = 'succeeded' limit 1`,
    ],
    rule: 'charges_match_payments',
    what: /^charge of payment pay_/,
  },
  {
    name: 'the provider charged another amount',
    statements: [
      sql`update sandbox_charge set amount = amount + 1 where reference = (select min(reference) from sandbox_charge
        where status = 'succeeded')`,
    ],
    rule: 'charges_match_payments',
    what: /^charge of payment pay_/,
  },
  {
    name: 'a quote failed, and what was charged for it was kept',
    statements: [
      sql`insert into quote select account_id, ${spare}, 'failed', quoted, quoted_on, state_version, expires_at, created_at
        from quote limit 1`,
      sql`insert into payment_attempt (account_id, id, quote_id, draft, payment_method_id, currency, amount, status, tried_on,
          created_at, changed_at)
        select p.account_id, ${spare}, q.id, 0, p.payment_method_id, p.currency, p.amount, 'succeeded', p.tried_on,
          p.created_at, p.changed_at
        from quote q join payment_attempt p on p.account_id = q.account_id where q.id = ${spare} limit 1`,
    ],
    rule: 'failed_quotes_keep_nothing',
    what: /^charges of failed quotes in USD$/,
  },
  {
    name: 'the payment of a paid invoice is gone',
    statements: [sql`delete from payment_attempt where invoice_id = ${paidInvoice}`],
    rule: 'paid_once',
    what: /^payments of invoice TEST-\d+, which is paid$/,
  },
  {
    name: 'a period has a hole before it',
    statements: [
      sql`update subscription_period set starts_on = starts_on + 1
        where number = 1 and subscription_id = (select min(subscription_id) from subscription_period where number = 1)`,
    ],
    rule: 'periods_tile',
    what: /^subscription \d+, period 1$/,
  },
  {
    name: 'the period a subscription is in is gone',
    statements: [
      sql`delete from subscription_period p using subscription s where s.account_id = p.account_id
        and s.id = p.subscription_id and p.number = s.current_period and s.id = (select min(id) from subscription)`,
    ],
    rule: 'current_period',
    what: /^subscription \d+$/,
  },
  {
    name: 'seats are billed twice for the same days',
    without: sql`alter table seat_lot drop constraint seat_lot_billed_once`,
    statements: [
      sql`insert into seat_lot (account_id, subscription_id, number, seats, service_period, priced_start, priced_end,
          unit_price, amount)
        select account_id, subscription_id, 900, seats, service_period, priced_start, priced_end, unit_price, amount
        from seat_lot where not isempty(seats) and not isempty(service_period) order by subscription_id, number limit 1`,
    ],
    rule: 'seat_days_billed_once',
    what: /^subscription \d+, lots \d+ and 900$/,
  },
  {
    name: 'a lot was bought for another amount than its line',
    statements: [
      sql`update seat_lot set amount = amount + 1 where invoice_id = ${paidInvoice} and number = (
        select min(number) from seat_lot where invoice_id = ${paidInvoice})`,
    ],
    rule: 'lines_have_lots',
    what: /^invoice \d+, line \d+$/,
  },
  {
    name: 'a line belongs to no invoice',
    statements: [sql`update invoice_line set invoice_id = 1 where invoice_id = ${paidInvoice} and number = 0`],
    rule: 'parts_have_documents',
    what: /^line of invoice 1$/,
  },
  {
    name: 'an event is changed',
    statements: [
      sql`update event set data = '{"forged": true}' where seq = 2 and account_id = (select min(account_id) from event)`,
    ],
    rule: 'event_chain',
    what: /^event 2$/,
  },
  {
    name: 'an event is deleted',
    statements: [sql`delete from event where seq = 2 and account_id = (select min(account_id) from event)`],
    rule: 'event_chain',
    what: /^event 2$/,
  },
  {
    name: 'the last event is cut off',
    statements: [
      sql`delete from event e where account_id = (select min(account_id) from event)
        and seq = (select max(seq) from event o where o.account_id = e.account_id)`,
    ],
    rule: 'event_chain',
    what: /^event \d+$/,
  },
  {
    name: 'more is credited than was billed',
    statements: [
      sql`update credit_note_line set amount = amount + 10000000 where credit_note_id = ${creditNote} and number = 0`,
      sql`update credit_note set subtotal = subtotal + 10000000, total = total + 10000000, refund = refund + 10000000
        where id = ${creditNote}`,
    ],
    rule: 'credits_fit',
    what: /^credits of invoice TEST-\d+$/,
  },
  {
    name: 'a debt is called credited without a credit note',
    statements: [sql`update invoice set credited = credited + 1 where status = 'open'`],
    rule: 'credited_debt',
    what: /^credited of invoice TEST-\d+$/,
  },
  {
    name: 'a credit balance is changed',
    statements: [sql`update credit_balance set amount = amount + 1`],
    rule: 'credit_balance',
    what: /^credit balance in USD$/,
  },
  {
    name: 'credit that was granted is not known',
    statements: [sql`delete from credit_transaction where kind = 'grant'`],
    rule: 'ledger_matches_sources',
    what: /^credit_granted of source \d+: credit_balance in USD$/,
  },
  {
    name: 'an invoice is called settled, and something is owed',
    without: sql`alter table invoice drop constraint invoice_status_is_debt`,
    statements: [sql`update invoice set paid = paid - 1 where id = ${paidInvoice}`],
    rule: 'settled_is_settled',
    what: /^status of invoice TEST-\d+$/,
  },
  {
    name: 'a refund that was promised is lost',
    statements: [sql`delete from refund where credit_note_id = ${creditNote}`],
    rule: 'refunds_match_credit_notes',
    what: /^refund of credit note TEST-CN-\d+$/,
  },
  {
    name: 'a refund is called sent, and the provider knows nothing of it',
    statements: [
      sql`delete from sandbox_refund where reference = (select 'refund-' || min(id) from refund where status = 'succeeded')`,
    ],
    rule: 'refunds_match_provider',
    what: /^refund \d+$/,
  },
  {
    name: 'revenue of a month is recognised twice',
    statements: [
      sql`insert into ledger_transaction (account_id, id, kind, currency, recognised_before, date, created_at)
        select account_id, ${spare}, kind, currency, '2026-01-01', '2025-12-31', created_at from ledger_transaction
        where id = ${posting}`,
      sql`insert into ledger_entry select account_id, ${spare}, ledger_account, currency, amount from ledger_entry
        where transaction_id = ${posting}`,
    ],
    rule: 'deferred_revenue',
    what: /^deferred revenue in USD, recognised before /,
  },
  {
    name: 'revenue of a month is not recognised at all',
    statements: [
      sql`delete from ledger_entry where transaction_id = ${posting}`,
      sql`delete from ledger_transaction where id = ${posting}`,
    ],
    rule: 'deferred_revenue',
    what: /^revenue in USD, recognised before /,
  },
  {
    name: 'revenue is moved to another month, and adds up',
    statements: [
      sql`update ledger_entry set amount = amount + sign(amount) * 5 where transaction_id = ${posting}`,
      sql`update ledger_entry e set amount = e.amount - sign(e.amount) * 5 where transaction_id = (
        select min(t.id) from ledger_transaction t join ledger_transaction p on p.account_id = t.account_id
          and p.currency = t.currency and p.id = ${posting}
        where t.kind = 'revenue_recognised' and t.id > p.id)`,
    ],
    rule: 'revenue_postings',
    what: /^revenue recognised before /,
  },
  {
    name: 'deferred revenue is forgotten',
    statements: [sql`update agenda set next_recognition_on = null`],
    rule: 'revenue_scheduled',
    what: /^next posting of revenue$/,
  },
  {
    name: 'what an accepted quote issued is not known',
    statements: [sql`delete from quote_invoice where invoice_id = (select min(invoice_id) from quote_invoice)`],
    rule: 'accepted_quotes_issued',
    what: /^invoices of quote \d+$/,
  },
  {
    name: 'somebody else is said to have done something of the vendor’s',
    statements: [sql`update vendor_event set by = 'key_1' where seq = 2`],
    rule: 'vendor_event_chain',
    what: /^event 2$/,
  },
  {
    name: 'an entry is taken out of the vendor’s trail',
    statements: [sql`delete from vendor_event where seq = 2`],
    rule: 'vendor_event_chain',
    what: /^event 2$/,
  },
  {
    name: 'the end of the vendor’s trail is cut off',
    statements: [sql`delete from vendor_event where seq = 3`],
    rule: 'vendor_event_chain',
    what: /^event 3$/,
  },
]
