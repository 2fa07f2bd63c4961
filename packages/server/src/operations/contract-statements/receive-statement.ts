/**
 * Takes what somebody declares about a contract without signing in. It is kept with the moment it came, and confirmed by
 * mail at once. A cancellation that says clearly which subscription it means turns its renewal off; everything else, and
 * whatever gives money back, is for the vendor to carry out: an address and a number can be known to others.
 */

import type { Decision } from '@coterm/core/decision.ts'
import { makeQuote } from '@coterm/core/quote/quote.ts'
import { inForceOn } from '@coterm/core/subscription/known.ts'
import { endOf } from '@coterm/core/subscription/subscription.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { dateAt, type Instant } from '@coterm/core/time/zone.ts'
import { confirmation } from '../../mail/letters/contract-confirmation.ts'
import { renderHtml } from '../../mail/render-html.ts'
import { renderText } from '../../mail/render-text.ts'
import { insertStatement, nobody, type Statement } from '../../store/contract-statements.ts'
import type { Transaction } from '../../store/database.ts'
import { insertEmail } from '../../store/emails.ts'
import type { PaymentDeps } from '../payments/attempt-outcome.ts'
import { type Locked, underLock } from '../payments/under-lock.ts'
import { type Contract, findContract } from './find-contract.ts'

export type ReceivedStatement = {
  readonly receivedAt: Instant
  /** The secret of the page that shows what was received. */
  readonly receipt: string
}

export async function receiveStatement(deps: PaymentDeps, statement: Statement): Promise<ReceivedStatement> {
  const { kysely } = deps.database
  const contract = await findContract(kysely, statement)
  let received: ReceivedStatement | undefined
  if (contract) {
    await underLock(deps, contract.known.account.id, async (locked) => {
      const ended = endedBy(locked, { statement, contract })
      received = await keep(locked, { statement, contract, endsOn: ended?.endsOn ?? null })
      return ended?.decision ? { decision: ended.decision } : null
    })
  }
  const at = deps.clock.now()
  const unknown = { statement, contract: null, endsOn: null }
  return received ?? kysely.transaction().execute((transaction) => keep({ transaction, at }, unknown))
}

type Ended = { readonly endsOn: PlainDate; readonly decision: Decision | null }
type Asked = { readonly statement: Statement; readonly contract: Contract }

// With notice, and not later than the term ends by itself.
function endedBy({ loaded, on }: Locked, { statement, contract }: Asked): Ended | null {
  const { known, agenda } = loaded
  const subscription = known.subscriptions.find(({ id }) => id === contract.subscription.id)
  if (!subscription || statement.kind !== 'cancel' || statement.cause !== null) return null
  const endsOn = endOf(subscription)
  if (statement.wishedOn !== null && statement.wishedOn > endsOn) return null
  if (subscription.renewalIntent === 'end') return { endsOn, decision: null }
  // A quote that is being paid has counted on the account as it is.
  if (agenda.heldQuote !== null) return null
  const change = { type: 'set_renewal_intent', subscription: subscription.id, intent: 'end' } as const
  const { decision, refusals } = makeQuote(known, [change], on)
  return refusals.length === 0 && decision.invoices.length === 0 ? { endsOn, decision } : null
}

type Keeping = { readonly statement: Statement; readonly contract: Contract | null; readonly endsOn: PlainDate | null }

async function keep(
  { transaction, at }: { readonly transaction: Transaction; readonly at: Instant },
  { statement, contract, endsOn }: Keeping,
): Promise<ReceivedStatement> {
  const account = contract?.known.account.id ?? null
  const subscription = contract?.subscription.id ?? null
  const receipt = await insertStatement(transaction, { ...statement, account, subscription, receivedAt: at, endsOn })
  const letter = confirmation(statement, { receivedAt: at, endsOn })
  const { language, email: recipient } = statement
  const { subject } = letter
  const seller = contract?.known
  const email = { recipient, subject, body: renderText(letter, language), html: renderHtml(letter, language) }
  const today = seller && dateAt(at, seller.seller.timeZone)
  const from = today ? { senderName: seller.seller.name, replyTo: inForceOn(seller, today).policy.support.email } : {}
  await insertEmail(transaction, account ?? nobody, { ...email, ...from }, at)
  return { receivedAt: at, receipt }
}
