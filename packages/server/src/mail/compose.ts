/** Which letters the events of an account are worth, and who receives them. */
import type { MemberId } from '@coterm/core/ids.ts'
import type { Language } from '@coterm/core/language.ts'
import { allows } from '@coterm/core/permissions.ts'
import { dateAt, type Instant } from '@coterm/core/time/zone.ts'
import type { Member } from '../store/members.ts'
import { worth } from './event-letters.ts'
import type { Facts, TimelineEvent } from './facts.ts'
import type { Attachment, Block, Letter, LetterLink } from './letter.ts'
import { changesLetter } from './letters/changes.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'
import { type Say, sayIn } from './say.ts'

/** A letter that is due: named by the first of the events it tells. */
export type DueLetter = {
  readonly event: bigint
  readonly template: string
  readonly documents: boolean
  write(say: Say, facts: Facts): Letter | null
}

/** In the order of the events. What was changed by one commit is confirmed in one letter. */
export function lettersFor(events: readonly TimelineEvent[]): DueLetter[] {
  const letters: DueLetter[] = []
  let changes: TimelineEvent[] = []
  for (const event of events) {
    const found = worth(event.type)
    if (found === 'changes') {
      if (changes[0]?.at !== event.at) changes = []
      changes.push(event)
      if (changes.length === 1) letters.push(confirmation(changes))
      continue
    }
    if (found === null || 'none' in found) continue
    const { name, documents, write } = found
    letters.push({ event: event.seq, template: name, documents, write: (say, facts) => write(say, event, facts) })
  }
  return letters
}

function confirmation(changes: readonly TimelineEvent[]): DueLetter {
  const event = changes[0]?.seq ?? 0n
  return { event, template: 'changes', documents: false, write: (say, facts) => changesLetter(say, changes, facts) }
}

export type Recipient = {
  readonly address: string
  readonly language: Language
  /** Null for an address that only receives documents: it belongs to nobody who may sign in. */
  readonly member: { readonly id: MemberId; readonly name: string } | null
}

/** Those who look after its money; for documents also the addresses it has named, each once. */
export function recipientsOf(
  { account }: Facts['known'],
  members: readonly Member[],
  { documents }: Pick<DueLetter, 'documents'>,
): Recipient[] {
  const { language } = account
  const payers = members
    .filter(({ role }) => allows(role, 'pay'))
    .map(({ id, name, email: address }) => ({ address, language, member: { id, name } }))
  const named = documents ? account.recipients : []
  const others = named.map((address) => ({ address, language, member: null }))
  const seen = new Set<string>()
  return [...payers, ...others].filter(({ address }) => {
    const key = address.toLowerCase()
    return !seen.has(key) && seen.add(key)
  })
}

/** What the letter says of the attachment, and what it says instead where that could not be made. */
export type WrittenAttachment = Attachment & { readonly attached: string; readonly otherwise: string }

export type Written = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly link: Letter['link']
  readonly attachments: readonly WrittenAttachment[]
}

export type Sender = {
  readonly seller: string
  readonly account: string
  readonly timeZone: string
  /** True where documents can be made, and so be attached. */
  readonly attaches?: boolean
}

/** The letter as it goes to this recipient: greeted, signed, with its reasons below. */
export function written(letter: Letter, recipient: Recipient, from: Sender & { readonly at: Instant }): Written {
  const { language, member } = recipient
  const say = sayIn(language)
  const { subject } = letter
  // An address that belongs to no member is given no way in.
  const link = member ? letter.link : null
  const otherwise = say(link ? 'documentLinked' : 'documentOnRequest')
  const attachments = (from.attaches ? letter.attachments : []).map((each) => {
    return { ...each, attached: say('documentAttached', { type: each.type }), otherwise }
  })
  const blocks: Block[] = [
    { type: 'text', text: member ? say('hello', { name: member.name }) : say('helloAll') },
    ...letter.blocks.filter(({ type }) => type !== 'button' || link),
    ...attachments.map(({ attached }) => small(attached)),
    ...(link ? howLong(say, link, from) : []),
    small(
      letter.footer ?? say(member ? 'footerMember' : 'footerRecipient', { account: from.account, seller: from.seller }),
    ),
    small(say('footerReply')),
  ]
  const whole = { ...letter, link, blocks }
  return { subject, attachments, link, text: renderText(whole, language), html: renderHtml(whole, language) }
}

// It is counted from the sending, which comes later: the day is not promised too late. Minutes are said by the letter itself.
function howLong(say: Say, { minutesValid }: LetterLink, { at, timeZone }: Sender & { at: Instant }): Block[] {
  if (minutesValid < 24 * 60) return []
  const until = dateAt((at + minutesValid * 60_000) as Instant, timeZone)
  return [small(say('linkOnce', { date: say.date(until) }))]
}

function small(text: string): Block {
  return { type: 'small', text }
}
