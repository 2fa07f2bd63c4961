/**
 * Sends what waits to be mailed. A message is taken for a while before it is sent, so several workers share the work and
 * a crash loses nothing; one that was taken by the server, but not recorded, is sent once more under the same name.
 */
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Clock } from '../clock.ts'
import { linkPlaceholder } from '../mail/letter.ts'
import { escapeHtml } from '../mail/render-html.ts'
import type { EmailFile, EmailProvider } from '../providers/email/provider.ts'
import type { Database } from '../store/database.ts'
import { accountOf, type EmailAttachment, recordTry, takeWaitingEmails, type WaitingEmail } from '../store/emails.ts'
import { createMailLink } from '../store/mail-links.ts'

export type EmailDeps = {
  readonly database: Database
  readonly clock: Clock
  readonly email: EmailProvider | null
  /** Where the portal is reached: `https://billing.example.com`. */
  readonly portalUrl: string
  /** Makes the files that are attached. */
  readonly documents?: (attachment: EmailAttachment) => Promise<EmailFile>
}

const pageSize = 20
const pagesMax = 50
const leaseMs = 5 * 60_000
const triesMax = 12
const firstPauseMs = 60_000
const fileMsMax = 15_000
const fileBytesMax = 5_000_000
const never = 253_370_764_800_000 as Instant

/** Without a mail server everything waits. */
export async function sendEmails(deps: EmailDeps, signal?: AbortSignal): Promise<void> {
  const { database, clock, email } = deps
  if (!email) return
  for (let page = 0; page < pagesMax && !signal?.aborted; page++) {
    const now = clock.now()
    const retryAt = (now + leaseMs) as Instant
    const waiting = await takeWaitingEmails(database.kysely, { now, retryAt, limit: pageSize })
    for (const each of waiting) await sendOne(deps, email, each)
    if (waiting.length < pageSize) return
  }
}

async function sendOne(deps: EmailDeps, email: EmailProvider, waiting: WaitingEmail): Promise<void> {
  const { database, clock } = deps
  try {
    const { files, attachments, missing } = await filesOf(deps, waiting.attachments)
    const { text, html } = withoutFiles(await withLink(deps, waiting), missing)
    const { messageId, response } = await email.send({
      id: `email-${waiting.row}`,
      to: waiting.recipient,
      subject: waiting.subject,
      ...{ text, html, files, senderName: waiting.senderName, replyTo: waiting.replyTo },
    })
    await recordTry(database.kysely, waiting, {
      ...{ sentAt: clock.now(), messageId, response, attachments },
      content: html ?? text,
    })
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    const pause = firstPauseMs * 2 ** (waiting.tries - 1)
    const nextTryAt = waiting.tries >= triesMax ? never : ((clock.now() + pause) as Instant)
    await recordTry(database.kysely, waiting, { failure, nextTryAt })
  }
}

// The secret of the link is made now, and is only in the message.
async function withLink({ database, clock, portalUrl }: EmailDeps, waiting: WaitingEmail) {
  const { link, member, body, html } = waiting
  if (!link) return { text: body, html }
  const { purpose, path, minutesValid } = link
  const expiresAt = (clock.now() + minutesValid * 60_000) as Instant
  const token =
    member === null
      ? null
      : await createMailLink(database.kysely, { account: accountOf(waiting), member, purpose, path, expiresAt })
  const address = token === null ? `${portalUrl}${path}` : `${portalUrl}/link/${token}`
  return {
    text: body.replaceAll(linkPlaceholder, address),
    html: html === null ? null : html.replaceAll(linkPlaceholder, escapeHtml(address)),
  }
}

type Files = {
  readonly files: readonly EmailFile[]
  readonly attachments: readonly EmailAttachment[]
  readonly missing: readonly EmailAttachment[]
}

// A file that cannot be made, in time or in this size, keeps no letter from being sent.
async function filesOf({ documents }: EmailDeps, wanted: readonly EmailAttachment[]): Promise<Files> {
  const made: { readonly attachment: EmailAttachment; readonly file: EmailFile | null }[] = []
  for (const attachment of wanted) {
    const file = documents ? await inTime(documents(attachment)).catch(() => null) : null
    made.push({ attachment, file: file && file.content.byteLength <= fileBytesMax ? file : null })
  }
  return {
    files: made.flatMap(({ file }) => file ?? []),
    attachments: made.filter(({ file }) => file).map(({ attachment }) => attachment),
    missing: made.filter(({ file }) => !file).map(({ attachment }) => attachment),
  }
}

async function inTime<T>(making: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The file was not made in time.')), fileMsMax)
  })
  try {
    return await Promise.race([making, tooLong])
  } finally {
    clearTimeout(timer)
  }
}

type Content = { readonly text: string; readonly html: string | null }

// The letter does not say that something is attached that is not.
function withoutFiles(content: Content, missing: readonly EmailAttachment[]): Content {
  let { text, html } = content
  for (const { attached = '', otherwise = '' } of missing) {
    if (!attached) continue
    text = text.replace(attached, () => otherwise)
    html = html?.replace(escapeHtml(attached), () => escapeHtml(otherwise)) ?? null
  }
  return { text, html }
}
