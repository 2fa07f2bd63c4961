/** Sends money back that credit notes promise. Each refund has its own reference, so sending it again pays it once. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { withinTime } from '../../providers/payment/provider.ts'
import { listReadyRefunds, recordRefund } from '../../store/refunds.ts'
import type { PaymentDeps } from './attempt-outcome.ts'

const pageSize = 100

/** Those of one account, or those that have been waiting since before a moment. What fails stays ready for the next time. */
export async function sendRefunds(
  { database, provider, clock }: PaymentDeps,
  which: { readonly account: AccountId } | { readonly before: Instant },
): Promise<void> {
  for (const refund of await listReadyRefunds(database.kysely, { ...which, limit: pageSize })) {
    const { reference, charge, amount } = refund
    const sent = await withinTime(provider.refundPart({ reference, charge, amount })).then(
      () => true,
      () => false,
    )
    if (!sent) continue
    await database.kysely.transaction().execute((transaction) => recordRefund(transaction, refund, clock.now()))
  }
}
