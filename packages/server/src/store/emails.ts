/**
 * Mail on its way out: written with what it tells, sent afterwards, tried again for a while. What has been sent stays, as
 * the proof of it. The address of a link is not in it: that is made when it is sent, and only its hash is kept.
 */
import { createHash } from 'node:crypto'
import type { AccountId, MemberId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers, optionalIdFromRow, optionalIdToRow } from './ids.ts'
import { instantToRow } from './row-values.ts'

/** Why and where to a link leads; `purpose` is a word of the letter's. */
export type EmailLink = { readonly purpose: string; readonly path: string; readonly minutesValid: number }
/** What the message says of the attachment, and what it says instead where that cannot be made. */
export type EmailAttachment = {
  readonly type: 'invoice' | 'credit_note'
  readonly id: string
  readonly attached?: string
  readonly otherwise?: string
}

export type NewEmail = {
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly html?: string
  /** What it is made from: one message for each event, recipient and template, for good. */
  readonly source?: { readonly event: bigint; readonly template: string }
  readonly member?: MemberId | null
  readonly link?: EmailLink | null
  readonly attachments?: readonly EmailAttachment[]
  /** Who it is from, beside the address. */
  readonly senderName?: string
  readonly replyTo?: string | null
}

export type WaitingEmail = {
  readonly account: bigint
  readonly row: bigint
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly html: string | null
  readonly member: MemberId | null
  readonly link: EmailLink | null
  readonly attachments: readonly EmailAttachment[]
  readonly senderName: string | null
  readonly replyTo: string | null
  /** This try included. */
  readonly tries: number
}

export async function insertEmail(reader: Reader, account: AccountId, email: NewEmail, at: Instant): Promise<void> {
  const [id = 0n] = await newNumbers(reader, 1)
  const created_at = instantToRow(at)
  const { recipient, subject, body, html = null, source, member = null, link = null, attachments = [] } = email
  await reader
    .insertInto('email')
    .values({
      ...{ account_id: idToRow(account), id, recipient, subject, body, html, created_at, next_try_at: created_at },
      event_seq: source?.event ?? null,
      template: source?.template ?? null,
      member_id: optionalIdToRow(member),
      link: link && JSON.stringify(link),
      attachments: JSON.stringify(attachments),
      sender_name: email.senderName ?? null,
      reply_to: email.replyTo ?? null,
    })
    .onConflict((conflict) => conflict.constraint('email_once').doNothing())
    .execute()
}

type ClaimedRow = {
  account_id: bigint
  id: bigint
  recipient: string
  subject: string
  body: string
  html: string | null
  member_id: bigint | null
  link: EmailLink | null
  attachments: EmailAttachment[]
  sender_name: string | null
  reply_to: string | null
  tries: number
}

/**
 * Takes those whose time has come, oldest first. Each is ours until `retryAt`: whoever dies while sending leaves it to be
 * taken again then.
 */
export async function takeWaitingEmails(
  reader: Reader,
  { now, retryAt, limit }: { readonly now: Instant; readonly retryAt: Instant; readonly limit: number },
): Promise<WaitingEmail[]> {
  const { rows } = await sql<ClaimedRow>`
    update email e set tries = e.tries + 1, next_try_at = ${instantToRow(retryAt)}::timestamptz
    from (select account_id, id from email
      where sent_at is null and next_try_at <= ${instantToRow(now)}::timestamptz
      order by next_try_at, id limit ${limit}::int for update skip locked) due
    where e.account_id = due.account_id and e.id = due.id
    returning e.account_id, e.id, e.recipient, e.subject, e.body, e.html, e.member_id, e.link, e.attachments,
      e.sender_name, e.reply_to, e.tries`.execute(reader)
  return rows
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ account_id, id, member_id, sender_name, reply_to, ...row }) => ({
      ...row,
      account: account_id,
      row: id,
      member: optionalIdFromRow('member', member_id),
      senderName: sender_name,
      replyTo: reply_to,
    }))
}

export type Sent = {
  readonly sentAt: Instant
  readonly messageId: string
  readonly response: string
  /** What went out, with its link. */
  readonly content: string
  /** What it carried. */
  readonly attachments: readonly EmailAttachment[]
}
type Tried = Sent | { readonly failure: string; readonly nextTryAt: Instant }

export async function recordTry(reader: Reader, email: WaitingEmail, tried: Tried): Promise<void> {
  const outcome =
    'sentAt' in tried
      ? {
          sent_at: instantToRow(tried.sentAt),
          failure: null,
          message_id: tried.messageId,
          response: tried.response.slice(0, 500),
          attachments: JSON.stringify(tried.attachments),
          content_hash: createHash('sha256').update(tried.content).digest('hex'),
        }
      : { failure: tried.failure.slice(0, 500), next_try_at: instantToRow(tried.nextTryAt) }
  await reader
    .updateTable('email')
    .set(outcome)
    .where('account_id', '=', email.account)
    .where('id', '=', email.row)
    .where('sent_at', 'is', null)
    .execute()
}

/** The proof of one message: what was written to whom, and what the mail server said when it took it. */
export type EmailProof = {
  readonly event: bigint
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly htmlHash: string | null
  readonly tries: number
  readonly sentAt: Instant | null
  readonly messageId: string | null
  readonly response: string | null
  readonly failure: string | null
}

/** The proofs of the messages made from these events of an account. */
export async function listProofs(reader: Reader, account: AccountId, events: readonly bigint[]): Promise<EmailProof[]> {
  if (events.length === 0) return []
  const rows = await reader
    .selectFrom('email')
    .selectAll()
    .where('account_id', '=', idToRow(account))
    .where('event_seq', 'in', events)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...{ recipient: row.recipient, subject: row.subject, text: row.body, tries: row.tries, failure: row.failure },
    event: row.event_seq ?? 0n,
    htmlHash: row.html === null ? null : createHash('sha256').update(row.html).digest('hex'),
    sentAt: row.sent_at as Instant | null,
    messageId: row.message_id,
    response: row.response,
  }))
}

/** Names the account of a row. */
export function accountOf({ account }: WaitingEmail): AccountId {
  return idFromRow('account', account)
}
