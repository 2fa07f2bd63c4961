/**
 * Takes away what is kept about people, and keeps what the law asks for: invoices and credit notes with the names they
 * were issued to, the ledger, and the audit trail with its ids. Whoever is erased is a row without a name from then on.
 */
import type { AccountId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Transaction } from './database.ts'
import { idToRow } from './ids.ts'
import type { Member } from './members.ts'
import { instantToRow } from './row-values.ts'

const erased = 'Erased'

/** The member's name, address, ways in, letters and words; seats by their address are free again. */
export async function eraseMember(
  transaction: Transaction,
  { account, id, email }: Member,
  at: Instant,
): Promise<void> {
  const [own, member] = [idToRow(account), idToRow(id)]
  for (const table of await tablesOfWaysIn(transaction)) {
    await sql`delete from ${sql.table(table)} where account_id = ${own}::bigint and member_id = ${member}::bigint`.execute(
      transaction,
    )
  }
  await sql`
    update support_request set message = '' where account_id = ${own}::bigint and member_id = ${member}::bigint`.execute(
    transaction,
  )
  await sql`
    delete from seat_assignment where account_id = ${own}::bigint and lower(assignee) = lower(${email})`.execute(
    transaction,
  )
  await sql`
    update account set recipients = coalesce((select jsonb_agg(r) from jsonb_array_elements_text(recipients) r
        where lower(r) <> lower(${email})), '[]'::jsonb),
      details = case when lower(details ->> 'email') = lower(${email}) then details || '{"email": null}'::jsonb else details end
    where id = ${own}::bigint`.execute(transaction)
  await sql`
    update member set name = ${erased}, email = 'erased-' || id || '@erased.invalid', erased_at = ${instantToRow(at)}::timestamptz,
      removed_at = coalesce(removed_at, ${instantToRow(at)}::timestamptz)
    where account_id = ${own}::bigint and id = ${member}::bigint`.execute(transaction)
  await forgetAddress(transaction, own, email)
}

/** The account's own name, contact and words, and all of its people. */
export async function eraseAccount(transaction: Transaction, account: AccountId, at: Instant): Promise<void> {
  const own = idToRow(account)
  for (const table of ['metadata', 'calendar_link', 'seat_assignment', 'single_sign_on', 'payment_method_setup']) {
    await sql`delete from ${sql.table(table)} where account_id = ${own}::bigint`.execute(transaction)
  }
  await sql`update support_request set message = '' where account_id = ${own}::bigint`.execute(transaction)
  await sql`update account_tag set reason = ${erased} where account_id = ${own}::bigint`.execute(transaction)
  await sql`update imported_account set fingerprint = '' where account_id = ${own}::bigint`.execute(transaction)
  // The provider is told to forget what has been removed.
  await sql`
    update payment_method set label = ${erased}, expires_on = null, is_default = false, is_backup = false,
      removed_at = coalesce(removed_at, ${instantToRow(at)}::timestamptz)
    where account_id = ${own}::bigint`.execute(transaction)
  await sql`
    update account set name = ${erased}, details = null, po_number = null, recipients = '[]'::jsonb, tax_id = null,
      erased_at = ${instantToRow(at)}::timestamptz
    where id = ${own}::bigint`.execute(transaction)
  await blankLetters(transaction, own, sql`true`)
}

// Everything about a member that is not their words: sessions, links, keys, codes.
async function tablesOfWaysIn(transaction: Transaction): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'member_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
      and c.relname not in ('email', 'support_request') order by 1`.execute(transaction)
  return rows.map(({ name }) => name)
}

// Letters that were sent stay as the proof that they were, without what they said; others are not sent any more.
async function blankLetters(transaction: Transaction, own: bigint, which: ReturnType<typeof sql>): Promise<void> {
  await sql`delete from email where account_id = ${own}::bigint and sent_at is null and ${which}`.execute(transaction)
  await sql`
    update email set recipient = 'erased-' || id, subject = '', body = '', html = null, link = null, response = null, reply_to = null
    where account_id = ${own}::bigint and ${which}`.execute(transaction)
}

// An address may stand in letters to others, in quotes and in answers that are kept for repeated requests.
async function forgetAddress(transaction: Transaction, own: bigint, email: string): Promise<void> {
  const has = (column: string) => sql`position(lower(${email}) in lower(coalesce(${sql.ref(column)}::text, ''))) > 0`
  await blankLetters(
    transaction,
    own,
    sql`(${has('recipient')} or ${has('body')} or ${has('html')} or ${has('subject')})`,
  )
  await sql`
    update quote set quoted = replace(quoted::text, ${email}, 'erased')::jsonb
    where account_id = ${own}::bigint and ${has('quoted')}`.execute(transaction)
  await sql`delete from idempotency_key where ${has('response')}`.execute(transaction)
}
