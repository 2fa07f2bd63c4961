/**
 * Makes what events are worth, webhooks and letters, in the transaction that moves the account's cursor: nothing is lost
 * by a crash, and nothing is written twice.
 */

import { type AccountId, id } from '@coterm/core/ids.ts'
import { inForceOn } from '@coterm/core/subscription/known.ts'
import { dateAt, type Instant } from '@coterm/core/time/zone.ts'
import type { Clock } from '../clock.ts'
import { type DueLetter, lettersFor, recipientsOf, written } from '../mail/compose.ts'
import type { Facts, TimelineEvent } from '../mail/facts.ts'
import { sayIn } from '../mail/say.ts'
import type { Signer } from '../secrets/signer.ts'
import { loadAccount } from '../store/accounts.ts'
import { listCreditNotes } from '../store/credit-notes.ts'
import type { Database, Transaction } from '../store/database.ts'
import { insertEmail } from '../store/emails.ts'
import { sealChain } from '../store/event-seals.ts'
import { loadInvoices } from '../store/invoices.ts'
import {
  eventsToTell,
  listWaitingAccounts,
  moveCursor,
  setAside,
  takeWaitingAccount,
  type WaitingAccount,
} from '../store/mail-agenda.ts'
import { listMembers } from '../store/members.ts'
import { hasEndpoints, publishEvents } from '../store/publish-events.ts'

export type ComposeDeps = {
  readonly database: Database
  readonly clock: Clock
  /** Makes what is attached when a letter is sent. Without it letters only link to it. */
  readonly documents?: unknown
  /** Seals the audit chain of every account that has new events. Null or absent where there is no key. */
  readonly signer?: Signer | null
}

const accountsAtOnce = 200
const roundsMax = 50

/** Until no account waits. An account whose letters cannot be written is set aside, and keeps nobody else waiting. */
export async function composeEmails(deps: ComposeDeps, signal?: AbortSignal): Promise<void> {
  for (let round = 0; round < roundsMax && !signal?.aborted; round++) {
    const waiting = await listWaitingAccounts(deps.database.kysely, accountsAtOnce)
    for (const account of waiting) await composeFor(deps, account)
    if (waiting.length < accountsAtOnce) return
  }
}

async function composeFor(deps: ComposeDeps, account: AccountId): Promise<void> {
  const { kysely } = deps.database
  const attaches = deps.documents !== undefined
  try {
    await kysely.transaction().execute(async (transaction) => {
      const taken = await takeWaitingAccount(transaction, account)
      if (!taken) return
      await seal(transaction, deps, account)
      await publish(transaction, deps, account)
      await writeLetters(transaction, taken, { at: deps.clock.now(), attaches })
    })
  } catch (error) {
    await kysely.transaction().execute(async (transaction) => {
      await setAside(transaction, account, error instanceof Error ? error.message : String(error))
      await seal(transaction, deps, account)
      await publish(transaction, deps, account)
    })
  }
}

// Whatever becomes of the letters. Without anybody who wants to be told nothing is read.
async function publish(transaction: Transaction, { clock }: ComposeDeps, account: AccountId): Promise<void> {
  if (await hasEndpoints(transaction)) await publishEvents(transaction, account, clock.now())
}

// While the account's place is held nothing is added to its chain, so no event is told of that is not sealed.
async function seal(transaction: Transaction, { signer, clock }: ComposeDeps, account: AccountId): Promise<void> {
  if (signer) await sealChain(transaction, account, { signer, at: clock.now() })
}

async function writeLetters(transaction: Transaction, waiting: WaitingAccount, how: How): Promise<void> {
  const events = await eventsToTell(transaction, waiting)
  const letters = lettersFor(events)
  const members = letters.length > 0 ? await listMembers(transaction, waiting.account) : []
  const facts = letters.length > 0 ? await factsOf(transaction, waiting.account, events) : null
  if (facts) for (const letter of letters) await writeLetter(transaction, letter, { facts, members, ...how })
  await moveCursor(transaction, waiting)
}

type How = { readonly at: Instant; readonly attaches: boolean }
type Surroundings = How & {
  readonly facts: Facts
  readonly members: Awaited<ReturnType<typeof listMembers>>
}

async function writeLetter(transaction: Transaction, due: DueLetter, surroundings: Surroundings): Promise<void> {
  const { facts, members, at, attaches } = surroundings
  const { account, seller } = facts.known
  const { policy } = inForceOn(facts.known, dateAt(at, seller.timeZone))
  for (const recipient of recipientsOf(facts.known, members, due)) {
    const letter = due.write(sayIn(recipient.language), facts)
    if (!letter) continue
    const from = { seller: seller.name, account: account.name, timeZone: seller.timeZone, at, attaches }
    const { subject, text, html, link, attachments } = written(letter, recipient, from)
    const email = {
      ...{ recipient: recipient.address, subject, body: text, html, link, attachments },
      source: { event: due.event, template: due.template },
      member: recipient.member?.id ?? null,
      senderName: seller.name,
      replyTo: policy.support.email,
    }
    await insertEmail(transaction, account.id, email, at)
  }
}

async function factsOf(
  transaction: Transaction,
  account: AccountId,
  events: readonly TimelineEvent[],
): Promise<Facts | null> {
  const loaded = await loadAccount(transaction, account, { lock: false, invoices: false })
  if (!loaded) return null
  const named = (key: string) => events.flatMap(({ data }) => (typeof data[key] === 'string' ? [data[key]] : []))
  const invoiceIds = named('invoice').map((each) => id('invoice', each))
  const among = named('creditNote').map((each) => id('creditNote', each))
  const invoices = await loadInvoices(transaction, account, invoiceIds)
  const limit = among.length
  const creditNotes = limit === 0 ? [] : await listCreditNotes(transaction, { account, limit, among })
  return {
    known: loaded.known,
    openInvoices: loaded.openInvoices,
    invoices: new Map(invoices.map((invoice) => [invoice.id, invoice])),
    creditNotes: new Map(creditNotes.map((note) => [note.id, note])),
  }
}
