/** The sandbox keeps to the contract of every provider, on both engines. */
import { addDays } from '@coterm/core/time/plain-date.ts'
import { dateAt, type Instant } from '@coterm/core/time/zone.ts'
import { afterAll, beforeAll, describe } from 'vitest'
import type { WebhookRequest } from '../../src/providers/payment/provider.ts'
import { sandboxProvider } from '../../src/providers/payment/sandbox.ts'
import { addDispute } from '../../src/providers/payment/sandbox-disputes.ts'
import { addEvent } from '../../src/providers/payment/sandbox-events.ts'
import { testMethods } from '../../src/providers/payment/sandbox-methods.ts'
import type { Database } from '../../src/store/database.ts'
import { engines } from '../engines.ts'
import { describeContract, type MethodBehaviour, newReference, type World } from './contract.ts'

describe.each(engines)('on $name', ({ open }) => {
  const opened: Database[] = []
  // The template is made once, and takes longer than a test may.
  beforeAll(async () => void opened.push(await open()), 120_000)
  afterAll(async () => {
    for (const database of opened) await database.close()
  })
  describeContract('the sandbox', async () => {
    const [database] = opened
    if (!database) throw new Error('The database is open')
    return startWorld(database)
  })
})

const behaviours = {
  succeeds: ['ok'],
  insufficient_funds: ['declines', 'insufficient_funds'],
  lost_card: ['declines', 'lost_card'],
  needs_customer: ['requires_action'],
  settles_later: ['settles_later'],
  request_lost: ['times_out_before'],
  answer_lost: ['times_out'],
} as const satisfies Record<MethodBehaviour, readonly string[]>

const chosen = { card: 'card_ok', sepa_debit: 'sepa_ok', wallet: 'wallet_ok' } as const
const dayMs = 86_400_000

async function startWorld(database: Database): Promise<World> {
  const { kysely } = database
  let now = Date.UTC(2027, 2, 1) as Instant
  const provider = sandboxProvider(database, { clock: { now: () => now } })
  const chargeOf = (reference: string) =>
    kysely.selectFrom('sandbox_charge').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow()
  return {
    provider,
    async method(behaviour) {
      const token = newReference('sbx')
      const [how, code] = [...behaviours[behaviour], undefined]
      await provider.setBehaviour(token, how, code)
      return { token, customer: null }
    },
    async finishSetup(reference, how) {
      await provider.chooseMethod(reference, testMethods.find(({ id }) => id === chosen[how]) ?? null)
    },
    async confirm(reference, accepted) {
      await provider.confirm((await chargeOf(reference)).id, accepted)
    },
    async settle(reference, paid) {
      const settles_as = paid ? 'succeeded' : 'failed'
      await kysely.updateTable('sandbox_charge').set({ settles_as }).where('reference', '=', reference).execute()
      now = (now + 4 * dayMs) as Instant
    },
    async chargeBack(reference) {
      const { id, token, amount, currency } = await chargeOf(reference)
      const request = {
        reference,
        amount: { minor: amount ?? 0n, currency: (currency ?? '') as never },
        method: { token: token ?? '', customer: null },
        returnUrl: '',
        description: '',
      }
      const today = addDays(dateAt(now, 'UTC'), -8)
      await kysely.transaction().execute((transaction) => addDispute(transaction, { charge: id, request, today }))
      return `dispute-${id}`
    },
    decide: (dispute, won) => provider.decideDispute(dispute, won ? 'won' : 'lost'),
    async books(reference) {
      const refunds = await kysely
        .selectFrom('sandbox_refund')
        .select('amount')
        .where('charge', '=', reference)
        .where('status', '=', 'succeeded')
        .execute()
      const taken = (await provider.takings(reference)).length
      return { taken, refunded: refunds.reduce((sum, { amount }) => sum + amount, 0n) }
    },
    async message(about, reference) {
      await kysely
        .transaction()
        .execute((transaction) => addEvent(transaction, { about, reference, token: null, dueOn: null }))
      const sent: WebhookRequest[] = []
      await provider.sendEvents(async (request) => sent.push(request) > 0)
      const own = sent.find(({ body }) => body.includes(`"${reference}"`))
      if (!own) throw new Error('The sandbox sends a message')
      return own
    },
    stop: async () => {},
  }
}
