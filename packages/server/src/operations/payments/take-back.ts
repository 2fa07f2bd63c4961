/** One charge of a quote failed, so none counts: what was charged is given back, what was not is closed. */
import type { PaymentAttempt } from '../../store/payment-attempts.ts'
import { cancelAttempt, type Outcome, type PaymentDeps } from './attempt-outcome.ts'
import { giveBack } from './give-back.ts'
import { undoOf } from './keep-payment.ts'

export type Tried = {
  readonly attempt: PaymentAttempt
  readonly outcome: Outcome
  /** Why the bank does not take the money back; it stays with us, and is the customer's. */
  readonly keptFor?: string
}

export function isLost({ outcome: { status } }: Pick<Tried, 'outcome'>): boolean {
  return status === 'failed' || status === 'cancelled'
}

/** What became of every attempt; null while something is waited for. It can be done again. */
export async function takeBack(
  deps: PaymentDeps,
  attempts: readonly PaymentAttempt[],
  tried: readonly Tried[],
): Promise<Tried[] | null> {
  const closed: Tried[] = []
  for (const attempt of attempts) {
    const before = tried.find((each) => each.attempt.id === attempt.id)
    const goesOn = !before || before.outcome.status === 'processing'
    closed.push(goesOn ? { attempt, outcome: await cancelAttempt(deps, attempt) } : before)
  }
  // What the bank will not let go of is waited for.
  if (closed.some((each) => !isLost(each) && each.outcome.status !== 'succeeded')) return null
  return givenBack(deps, closed)
}

async function givenBack({ provider }: PaymentDeps, closed: readonly Tried[]): Promise<Tried[] | null> {
  const back: Tried[] = []
  for (const each of closed) {
    const { id: charge, amount } = each.attempt
    const reference = undoOf(each.attempt)
    if (each.outcome.status !== 'succeeded') {
      back.push(each)
      continue
    }
    const refund = await giveBack(provider, { reference, charge, amount }).catch(() => null)
    // Without an answer it is asked again: the quote is not let go while nobody knows where its money is.
    if (!refund) return null
    back.push(refund.status === 'failed' ? { ...each, keptFor: refund.reason } : each)
  }
  return back
}
