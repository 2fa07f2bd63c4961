/** Notices that the law asks for: each has been told, is still being tried, or is about to be written. */
import { sql } from 'kysely'
import type { Rule } from './finding.ts'

export const mailRules: readonly Rule[] = [
  {
    // Accounts on a test clock live in no jurisdiction.
    name: 'notices_told',
    differences: sql`select n.account_id, 'notice of ' || n.date || ', ' || n.rules as what,
        'a message that was sent' as expected,
        coalesce((select 'given up: ' || e.failure from email e where e.account_id = n.account_id
          and e.event_seq = n.event_seq limit 1), 'no message') as actual
      from notice n
      join agenda g on g.account_id = n.account_id and g.test_clock_id is null
      where n.rules <> '' and n.event_seq is not null
        and not exists (select from email e where e.account_id = n.account_id and e.event_seq = n.event_seq
          and (e.sent_at is not null or e.next_try_at < '9000-01-01'))
        and not exists (select from mail_agenda m where m.account_id = n.account_id and m.waiting
          and m.composed_seq < n.event_seq)`,
  },
  {
    name: 'letters_written',
    differences: sql`select account_id, 'letters about the events after ' || composed_seq as what,
        'written' as expected, failure as actual
      from mail_agenda where failure is not null and not waiting`,
  },
]
