/** Mail on its way out: written with what it tells, sent afterwards, tried again for a while. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idToRow, newNumbers } from './ids.ts'
import { instantToRow } from './row-values.ts'

export type WaitingEmail = {
  readonly account: bigint
  readonly row: bigint
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly tries: number
}

export type NewEmail = Pick<WaitingEmail, 'recipient' | 'subject' | 'body'>

export async function insertEmail(reader: Reader, account: AccountId, email: NewEmail, at: Instant): Promise<void> {
  const [id = 0n] = await newNumbers(reader, 1)
  const created_at = instantToRow(at)
  await reader
    .insertInto('email')
    .values({ account_id: idToRow(account), id, ...email, created_at, next_try_at: created_at })
    .execute()
}

/** Those whose time has come, oldest first. */
export async function listWaitingEmails(reader: Reader, now: Instant, limit: number): Promise<WaitingEmail[]> {
  const rows = await reader
    .selectFrom('email')
    .select(['account_id', 'id', 'recipient', 'subject', 'body', 'tries'])
    .where('sent_at', 'is', null)
    .where('next_try_at', '<=', instantToRow(now) as never)
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ account_id: account, id: row, ...email }) => ({ account, row, ...email }))
}

type Tried = { readonly sentAt: Instant } | { readonly failure: string; readonly nextTryAt: Instant }

export async function recordTry(reader: Reader, email: WaitingEmail, tried: Tried): Promise<void> {
  const outcome =
    'sentAt' in tried
      ? { sent_at: instantToRow(tried.sentAt), failure: null }
      : { failure: tried.failure.slice(0, 500), next_try_at: instantToRow(tried.nextTryAt) }
  await reader
    .updateTable('email')
    .set({ ...outcome, tries: email.tries + 1 })
    .where('account_id', '=', email.account)
    .where('id', '=', email.row)
    .where('sent_at', 'is', null)
    .execute()
}
