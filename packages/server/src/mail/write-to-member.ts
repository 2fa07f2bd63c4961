/** A letter to one member, about themselves: written at once, sent like every other. */
import { inForceOn } from '@coterm/core/subscription/known.ts'
import { dateAt, type Instant } from '@coterm/core/time/zone.ts'
import type { Loaded } from '../store/accounts.ts'
import type { Reader } from '../store/database.ts'
import { insertEmail } from '../store/emails.ts'
import type { Member } from '../store/members.ts'
import { written } from './compose.ts'
import type { Letter } from './letter.ts'
import { type Say, sayIn } from './say.ts'

export type ToMember = {
  readonly loaded: Loaded
  readonly member: Member
  readonly at: Instant
  write(say: Say, names: { readonly seller: string; readonly account: string }): Letter
}

export async function writeToMember(reader: Reader, { loaded, member, at, write }: ToMember): Promise<void> {
  const { account, seller } = loaded.known
  const { policy } = inForceOn(loaded.known, dateAt(at, seller.timeZone))
  const { language } = account
  const from = { seller: seller.name, account: account.name, timeZone: seller.timeZone, at }
  const letter = write(sayIn(language), from)
  const { subject, text, html, link } = written(letter, { address: member.email, language, member }, from)
  const email = { recipient: member.email, subject, body: text, html, link, member: member.id }
  await insertEmail(reader, account.id, { ...email, senderName: seller.name, replyTo: policy.support.email }, at)
}
