/** Sends the mail that waits. What the mail server does not take is tried again, later each time, for about two days. */
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Clock } from '../clock.ts'
import type { EmailProvider } from '../providers/email/provider.ts'
import type { Database } from '../store/database.ts'
import { listWaitingEmails, recordTry } from '../store/emails.ts'

export type EmailDeps = { readonly database: Database; readonly clock: Clock; readonly email: EmailProvider | null }

const pageSize = 50
const triesMax = 12
const firstPauseMs = 60_000
const never = 253_370_764_800_000 as Instant

/** Without a mail server everything waits. */
export async function sendEmails({ database, clock, email }: EmailDeps): Promise<void> {
  if (!email) return
  for (const waiting of await listWaitingEmails(database.kysely, clock.now(), pageSize)) {
    const { row, recipient: to, subject, body: text, tries } = waiting
    try {
      await email.send({ id: `email-${row}`, to, subject, text })
      await recordTry(database.kysely, waiting, { sentAt: clock.now() })
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error)
      const pause = firstPauseMs * 2 ** tries
      const nextTryAt = tries + 1 >= triesMax ? never : ((clock.now() + pause) as Instant)
      await recordTry(database.kysely, waiting, { failure, nextTryAt })
    }
  }
}
