/**
 * A payment provider that moves no money and does as it is told, method by method. It keeps books of its own in tables
 * that nothing else writes, so that tests can compare them with ours. The customer's confirmation (3-D Secure) is played
 * by changing the method's behaviour: a charge that waits is completed when it is looked at again.
 */
import type { PaymentMethodId } from '@coterm/core/ids.ts'
import type { Behaviour } from '@coterm/core/simulator/scenario.ts'
import { behaviours } from '@coterm/core/simulator/scenario.ts'
import type { Database } from '../../store/database.ts'
import { idToRow } from '../../store/ids.ts'
import { wordFromRow } from '../../store/row-values.ts'
import type { Charge, ChargeResult, PaymentProvider } from './provider.ts'

export type SandboxProvider = PaymentProvider & {
  setBehaviour(method: PaymentMethodId, behaviour: Behaviour): Promise<void>
}

type Row = { payment_method_id: bigint | null; status: string; decline_code: string | null }

export function sandboxProvider(database: Database): SandboxProvider {
  const { kysely } = database
  return {
    async charge({ reference, amount, method }: Charge) {
      const behaviour = await behaviourOf(database, idToRow(method))
      const booked = await kysely
        .insertInto('sandbox_charge')
        .values({
          reference,
          payment_method_id: idToRow(method),
          currency: amount.currency,
          amount: amount.minor,
          ...outcomes[behaviour],
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      const first = booked.numInsertedOrUpdatedRows === 1n
      if (first && behaviour === 'times_out') throw new Error('The sandbox was told to lose this answer.')
      const result = await look(database, reference)
      if (!result) throw new Error(`Broken invariant: the sandbox has booked ${reference}`)
      return result
    },
    find: (reference) => look(database, reference),
    async cancel(reference) {
      await kysely
        .insertInto('sandbox_charge')
        .values({ reference, status: 'cancelled' } as never)
        .onConflict((conflict) =>
          conflict
            .column('reference')
            .doUpdateSet({ status: 'cancelled' })
            .where('sandbox_charge.status', '=', 'requires_action'),
        )
        .execute()
      const result = await look(database, reference)
      return result?.status === 'failed' && result.declineCode === 'cancelled' ? null : result
    },
    async refund(reference) {
      await kysely
        .updateTable('sandbox_charge')
        .set({ refunded: true })
        .where('reference', '=', reference)
        .where('status', '=', 'succeeded')
        .execute()
    },
    async refundPart({ reference, charge, amount }) {
      await kysely
        .insertInto('sandbox_refund')
        .values({ reference, charge, currency: amount.currency, amount: amount.minor })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async setBehaviour(method, behaviour) {
      await kysely
        .insertInto('sandbox_method')
        .values({ payment_method_id: idToRow(method), behaviour })
        .onConflict((conflict) => conflict.column('payment_method_id').doUpdateSet({ behaviour }))
        .execute()
    },
  }
}

const outcomes = {
  ok: { status: 'succeeded' },
  times_out: { status: 'succeeded' },
  declines: { status: 'failed', decline_code: 'card_declined' },
  requires_action: { status: 'requires_action' },
} as const satisfies Record<Behaviour, { status: string; decline_code?: string }>

async function behaviourOf(database: Database, method: bigint): Promise<Behaviour> {
  const row = await database.kysely
    .selectFrom('sandbox_method')
    .select('behaviour')
    .where('payment_method_id', '=', method)
    .executeTakeFirst()
  return row ? wordFromRow(behaviours, row.behaviour) : 'ok'
}

async function look(database: Database, reference: string): Promise<ChargeResult | null> {
  const row = await database.kysely
    .selectFrom('sandbox_charge')
    .select(['payment_method_id', 'status', 'decline_code'])
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!row) return null
  return row.status === 'requires_action' ? confirm(database, reference, row) : resultOf(row)
}

// What the customer has done meanwhile shows in how the method behaves now.
async function confirm(database: Database, reference: string, row: Row): Promise<ChargeResult> {
  const behaviour = await behaviourOf(database, row.payment_method_id ?? 0n)
  if (behaviour === 'requires_action') return { status: 'requires_action' }
  const confirmed = await database.kysely
    .updateTable('sandbox_charge')
    .set(outcomes[behaviour])
    .where('reference', '=', reference)
    .where('status', '=', 'requires_action')
    .returning(['payment_method_id', 'status', 'decline_code'])
    .executeTakeFirst()
  return confirmed ? resultOf(confirmed) : ((await look(database, reference)) ?? { status: 'requires_action' })
}

function resultOf({ status, decline_code }: Row): ChargeResult {
  if (status === 'succeeded') return { status }
  return { status: 'failed', declineCode: status === 'cancelled' ? 'cancelled' : (decline_code ?? 'declined') }
}
