/** Invoices and credit notes: sums, lines, tax, and numbers without gaps in the order of their dates. */
import { sql } from 'kysely'
import type { Rule } from './finding.ts'

export const documentRules: readonly Rule[] = [
  {
    name: 'invoice_sums',
    differences: sql`select i.account_id, 'invoice ' || i.number as what,
        'lines ' || i.subtotal || ', tax ' || (i.total - i.subtotal) as expected,
        'lines ' || l.amount || ', tax ' || t.amount as actual
      from invoice i
      cross join lateral (select coalesce(sum(amount), 0) as amount from invoice_line l
        where l.account_id = i.account_id and l.invoice_id = i.id) l
      cross join lateral (select coalesce(sum(amount), 0) as amount from invoice_tax t
        where t.account_id = i.account_id and t.invoice_id = i.id) t
      where i.subtotal <> l.amount or i.total - i.subtotal <> t.amount`,
  },
  {
    name: 'credit_note_sums',
    differences: sql`select c.account_id, 'credit note ' || c.number as what,
        'lines ' || c.subtotal || ', tax ' || (c.total - c.subtotal) as expected,
        'lines ' || l.amount || ', tax ' || t.amount as actual
      from credit_note c
      cross join lateral (select coalesce(sum(amount), 0) as amount from credit_note_line l
        where l.account_id = c.account_id and l.credit_note_id = c.id) l
      cross join lateral (select coalesce(sum(amount), 0) as amount from credit_note_tax t
        where t.account_id = c.account_id and t.credit_note_id = c.id) t
      where c.subtotal <> l.amount or c.total - c.subtotal <> t.amount`,
  },
  {
    // A credit never takes back more than was billed, by line and in total.
    name: 'credits_fit',
    differences: sql`
      select i.account_id, 'credits of invoice ' || i.number as what, 'at most ' || i.total as expected,
        sum(c.total)::text as actual
      from invoice i join credit_note c on c.account_id = i.account_id and c.invoice_id = i.id
      group by i.account_id, i.number, i.total having sum(c.total) > i.total
      union all
      select l.account_id, 'credits of line ' || l.number || ' of invoice ' || i.number, 'at most ' || l.amount,
        sum(cl.amount)::text
      from credit_note_line cl
      join credit_note c on c.account_id = cl.account_id and c.id = cl.credit_note_id
      join invoice i on i.account_id = c.account_id and i.id = c.invoice_id
      join invoice_line l on l.account_id = c.account_id and l.invoice_id = c.invoice_id and l.number = cl.invoice_line
      group by l.account_id, l.number, i.number, l.amount having sum(cl.amount) > greatest(l.amount, 0)`,
  },
  {
    // What credit notes take away from the debt is written on the invoice too.
    name: 'credited_debt',
    differences: sql`select i.account_id, 'credited of invoice ' || i.number as what, c.debt as expected,
        i.credited::text as actual
      from invoice i
      cross join lateral (select coalesce(sum(c.total - c.refund - c.to_balance), 0) as debt from credit_note c
        where c.account_id = i.account_id and c.invoice_id = i.id) c
      where c.debt <> i.credited`,
  },
  {
    name: 'parts_have_documents',
    differences: sql`select p.account_id, p.part || ' ' || p.document as what, 'a document' as expected,
        'none' as actual
      from (
        select distinct account_id, invoice_id as document, 'line of invoice' as part from invoice_line l
        where not exists (select from invoice i where i.account_id = l.account_id and i.id = l.invoice_id)
        union all
        select distinct account_id, invoice_id, 'tax of invoice' from invoice_tax t
        where not exists (select from invoice i where i.account_id = t.account_id and i.id = t.invoice_id)
        union all
        select distinct account_id, credit_note_id, 'line of credit note' from credit_note_line l
        where not exists (select from credit_note c where c.account_id = l.account_id and c.id = l.credit_note_id)
        union all
        select distinct account_id, credit_note_id, 'tax of credit note' from credit_note_tax t
        where not exists (select from credit_note c where c.account_id = t.account_id and c.id = t.credit_note_id)
        union all
        select account_id, id, 'credit note without invoice,' from credit_note c
        where not exists (select from invoice i where i.account_id = c.account_id and i.id = c.invoice_id)
      ) p`,
  },
  {
    name: 'numbers_gapless',
    differences: sql`with document as (
        select 'invoice' as kind, account_id, seller_id, test_clock_id, number_in_series, issued_on from invoice
        union all
        select 'credit_note', account_id, seller_id, test_clock_id, number_in_series, issued_on from credit_note
      )
      select d.account_id, d.kind || ' number ' || d.number_in_series || ' of ' || d.seller_id || ', clock '
          || d.test_clock_id as what, coalesce(d.before + 1, 1)::text as expected, d.number_in_series::text as actual
      from (
        select *, lag(number_in_series) over (partition by kind, seller_id, test_clock_id order by number_in_series)
          as before from document
      ) d where d.number_in_series <> coalesce(d.before + 1, 1)
      union all
      select null, 'series of ' || s.seller_id || ', clock ' || s.test_clock_id || ', ' || s.kind,
        s.last_number || ' on ' || s.last_issued_on, l.last_number || ' on ' || coalesce(l.last_on::text, 'no date')
      from invoice_series s
      cross join lateral (
        select coalesce(max(number_in_series), 0) as last_number, max(issued_on) as last_on from document d
        where d.kind = s.kind and d.seller_id = s.seller_id and d.test_clock_id = s.test_clock_id
      ) l
      where l.last_number <> s.last_number or l.last_on is distinct from s.last_issued_on
      union all
      select min(d.account_id), 'series of ' || d.seller_id || ', clock ' || d.test_clock_id || ', ' || d.kind,
        'a counter', 'none'
      from document d where not exists (select from invoice_series s where s.kind = d.kind
        and s.seller_id = d.seller_id and s.test_clock_id = d.test_clock_id)
      group by d.seller_id, d.test_clock_id, d.kind`,
  },
  {
    name: 'numbers_chronological',
    differences: sql`select account_id, kind || ' ' || number as what,
        'issued on or after ' || greatest(before, date) as expected, issued_on::text as actual
      from (
        select account_id, kind, number, issued_on, date,
          lag(issued_on) over (partition by kind, seller_id, test_clock_id order by number_in_series) as before
        from (
          select 'invoice' as kind, account_id, number, seller_id, test_clock_id, number_in_series, issued_on, date
          from invoice
          union all
          select 'credit note', account_id, number, seller_id, test_clock_id, number_in_series, issued_on, date
          from credit_note
        ) d
      ) i where issued_on < before or issued_on < date`,
  },
  {
    // What is printed is the number in the series.
    name: 'numbers_printed',
    differences: sql`select account_id, 'printed number of document ' || id as what, number_in_series::text as expected,
        number as actual
      from (select account_id, id, number, number_in_series from invoice
        union all select account_id, id, number, number_in_series from credit_note) d
      where substring(number from '\\d+$')::bigint is distinct from number_in_series`,
  },
]
