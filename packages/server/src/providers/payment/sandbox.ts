/**
 * A payment provider that ships with the product, moves no money and does as it is told, method by method. It keeps
 * books of its own in tables that nothing else writes, in transactions of its own, so that tests can ask it what was
 * really taken; and it promises no more than a real provider does.
 */
import type { Behaviour } from '@coterm/core/simulator/scenario.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Clock, realClock } from '../../clock.ts'
import type { Database } from '../../store/database.ts'
import { instantFromRow } from '../../store/row-values.ts'
import type { PaymentProvider, ProviderProfile, WebhookRequest } from './provider.ts'
import type { Books } from './sandbox-books.ts'
import { cancel, charge, confirm, find, findConfirmation } from './sandbox-charges.ts'
import { decideDispute, findDispute, findRefund, refund } from './sandbox-disputes.ts'
import { newSecret, readEvent, sendEvents } from './sandbox-events.ts'
import {
  chooseMethod,
  findSetup,
  forgetMethod,
  type OpenSetup,
  openSetup,
  setBehaviour,
  startSetup,
  type TestMethod,
} from './sandbox-methods.ts'

/** Money that was really taken: one for each time. */
export type Taking = { readonly reference: string; readonly amount: bigint; readonly at: Instant }

export type Confirmation = {
  readonly amount: bigint
  readonly currency: string
  readonly returnUrl: string | null
  readonly waits: boolean
}

export type SandboxProvider = PaymentProvider & {
  /** Imported methods have our own id for a token. */
  setBehaviour(token: string, behaviour: Behaviour, declineCode?: string): Promise<void>
  openSetup(reference: string): Promise<OpenSetup | null>
  chooseMethod(reference: string, chosen: TestMethod | null): Promise<void>
  openConfirmation(id: bigint): Promise<Confirmation | null>
  confirm(id: bigint, approved: boolean): Promise<void>
  decideDispute(id: string, status: 'won' | 'lost'): Promise<void>
  /** How often money was taken, of one reference or of all. */
  takings(reference?: string): Promise<Taking[]>
  /** Delivers the messages that are due. Answers how many were taken. */
  sendEvents(deliver: (request: WebhookRequest) => Promise<boolean>): Promise<number>
}

export type SandboxOptions = { readonly clock?: Clock; readonly profile?: Partial<ProviderProfile> }

const usualProfile: ProviderProfile = {
  name: 'sandbox',
  keyLifeMs: 24 * 3_600_000,
  storesErrors: true,
  changedBody: 'rejected',
  lookUp: true,
}

export function sandboxProvider(database: Database, options: SandboxOptions = {}): SandboxProvider {
  const { clock = realClock } = options
  const profile = { ...usualProfile, ...options.profile }
  const books: Books = { database, clock, profile }
  const secret = newSecret()
  return {
    profile,
    startSetup: (setup) => startSetup(books, setup),
    findSetup: (reference) => findSetup(books, reference),
    charge: (request) => charge(books, request),
    find: (reference) => find(books, reference),
    cancel: (reference) => cancel(books, reference),
    refund: (request) => refund(books, request),
    findRefund: (reference) => findRefund(books, reference),
    findDispute: (id) => findDispute(books, id),
    forgetMethod: (method) => forgetMethod(books, method),
    readEvent: (request) => readEvent(request, secret, clock),
    setBehaviour: (token, behaviour, declineCode) => {
      return setBehaviour(books, token, { behaviour, ...(declineCode && { declineCode }) })
    },
    openSetup: (reference) => openSetup(books, reference),
    chooseMethod: (reference, chosen) => chooseMethod(books, reference, chosen),
    openConfirmation: (id) => openConfirmation(books, id),
    confirm: (id, approved) => confirm(books, id, approved),
    decideDispute: (id, status) => decideDispute(books, id, status),
    takings: (reference) => takings(books, reference),
    sendEvents: (deliver) => sendEvents(books, secret, deliver),
  }
}

async function openConfirmation(books: Books, id: bigint): Promise<Confirmation | null> {
  const row = await findConfirmation(books, id)
  if (!row || row.amount === null || row.currency === null) return null
  const { amount, currency, return_url: returnUrl } = row
  return { amount, currency, returnUrl, waits: row.status === 'requires_action' }
}

async function takings({ database }: Books, reference?: string): Promise<Taking[]> {
  let query = database.kysely
    .selectFrom('sandbox_charge')
    .select(['reference', 'amount', 'taken_at'])
    .where('taken_at', 'is not', null)
    .orderBy('id')
  if (reference !== undefined) query = query.where('reference', '=', reference)
  return (await query.execute()).map((row) => ({
    reference: row.reference,
    amount: row.amount ?? 0n,
    at: instantFromRow(row.taken_at ?? 0),
  }))
}
