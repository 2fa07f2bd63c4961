/** Mails the vendor's people what they have to know. The secret of a link is made now, and is only in the letter. */
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Letter, linkPlaceholder } from '../mail/letter.ts'
import { operatorLinkMinutes, operatorSignInLetter, webhookDisabledLetter } from '../mail/letters/operators.ts'
import { escapeHtml, renderHtml } from '../mail/render-html.ts'
import { renderText } from '../mail/render-text.ts'
import { sayIn } from '../mail/say.ts'
import type { EmailProvider } from '../providers/email/provider.ts'
import { recordOperatorLetter, takeOperatorLetters, type WaitingLetter } from '../store/operator-letters.ts'
import { createOperatorLink, forgetOldOperatorSecrets } from '../store/operator-sessions.ts'
import type { EmailDeps } from './send-emails.ts'

const lettersAtOnce = 20
const leaseMs = 5 * 60_000
// Whoever waits for a link asks again; what could not be sent for an hour is of no use any more.
const triesMax = 6
const pauseMs = 30_000
const keptMs = 7 * 86_400_000

export async function sendOperatorLetters(deps: EmailDeps): Promise<void> {
  const { database, clock, email } = deps
  if (!email) return
  const now = clock.now()
  const retryAt = (now + leaseMs) as Instant
  const waiting = await takeOperatorLetters(database.kysely, { now, retryAt, limit: lettersAtOnce, triesMax })
  for (const letter of waiting) await sendOne(deps, email, letter)
  if (waiting.length > 0) await forgetOldOperatorSecrets(database.kysely, (now - keptMs) as Instant)
}

async function sendOne(deps: EmailDeps, email: EmailProvider, waiting: WaitingLetter): Promise<void> {
  const { database, clock, portalUrl } = deps
  const { id, operator, tries, kind, about } = waiting
  try {
    const { language } = operator
    const say = sayIn(language)
    const { blocks, ...rest } = kind === 'sign_in' ? operatorSignInLetter(say) : webhookDisabledLetter(say, about ?? '')
    const address = `${portalUrl}${await pathFor(deps, waiting)}`
    const letter: Letter = {
      ...rest,
      blocks: [{ type: 'text', text: say('hello', { name: operator.name }) }, ...blocks],
    }
    await email.send({
      ...{
        id: `operator-letter-${id}`,
        to: operator.email,
        subject: letter.subject,
        files: [],
        senderName: null,
        replyTo: null,
      },
      text: renderText(letter, language).replaceAll(linkPlaceholder, address),
      html: renderHtml(letter, language).replaceAll(linkPlaceholder, escapeHtml(address)),
    })
    await recordOperatorLetter(database.kysely, id, { sentAt: clock.now() })
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    const nextTryAt = (clock.now() + pauseMs * 2 ** (tries - 1)) as Instant
    await recordOperatorLetter(database.kysely, id, { failure, nextTryAt })
  }
}

// A link that signs in has a secret; one that leads somewhere has none.
async function pathFor({ database, clock }: EmailDeps, { kind, operator }: WaitingLetter): Promise<string> {
  if (kind === 'webhook_disabled') return '/console/webhooks'
  const expiresAt = (clock.now() + operatorLinkMinutes * 60_000) as Instant
  return `/console/sign-in?token=${await createOperatorLink(database.kysely, operator.id, expiresAt)}`
}
