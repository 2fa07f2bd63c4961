/** The loop itself: it does what is due without being asked, goes on after a failed pass, and stops when told. */
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { finishHeldQuote } from '../../src/operations/payments/finish-held-quote.ts'
import { holdQuote } from '../../src/operations/payments/hold-quote.ts'
import { webhookProvider } from '../../src/providers/webhook/provider.ts'
import { check } from '../../src/store/check.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { loadQuote } from '../../src/store/quotes.ts'
import { startWorker } from '../../src/worker/worker.ts'
import { engines } from '../engines.ts'
import { addCustomer, addSeats, moment, quote, setStage } from '../store/stage.ts'

const noWebhooks = { sealer: null, webhooks: webhookProvider({ allowPrivate: false }) }

describe.each(engines)('the worker on $name', ({ open }) => {
  // The template is made once, and takes longer than a test may.
  beforeAll(async () => {
    await (await open()).close()
  }, 60_000)

  test('renews live accounts, leaves those on test clocks alone, and completes what a crash left', async () => {
    const database = await open()
    const stage = await setStage(database, { today: '2027-03-01' })
    const live = await addCustomer(stage, { start: '2027-02-10', term: 'P1M', live: true })
    const still = await addCustomer(stage, { start: '2027-02-10', term: 'P1M' })
    const held = await quote(stage, live.account, [addSeats(live.subscription, 1)])
    await holdQuote(stage, held)
    const silent = { ...stage.provider, find: () => Promise.reject(new Error('no answer')) }
    await stage.provider.setBehaviour(live.method, 'times_out')
    expect(await finishHeldQuote({ ...stage, provider: silent }, held, 'charge')).toEqual({ type: 'payment_unknown' })
    let now = moment('2027-03-01')
    const worker = startWorker(
      { ...stage, ...noWebhooks, email: null, portalUrl: '', clock: { now: () => now } },
      { pauseMs: 20, graceMs: 0 },
    )
    await vi.waitFor(async () => expect((await loadQuote(database.kysely, held))?.status).toBe('accepted'), {
      timeout: 10_000,
      interval: 50,
    })
    now = moment('2027-03-10')
    await vi.waitFor(
      async () => expect(await listInvoices(database.kysely, { account: live.account, limit: 9 })).toHaveLength(2),
      { timeout: 10_000, interval: 50 },
    )
    await worker.stop()
    expect(await listInvoices(database.kysely, { account: still.account, limit: 9 })).toEqual([])
    expect(await check(database)).toEqual([])
    await database.close()
  }, 40_000)

  test('reports a pass that failed, and comes again', async () => {
    const database = await open()
    const stage = await setStage(database, { today: '2027-03-01' })
    const errors: unknown[] = []
    let calls = 0
    const clock = {
      now() {
        calls += 1
        if (calls === 1) throw new Error('the clock is being wound')
        return stage.clock.now()
      },
    }
    const worker = startWorker(
      { ...stage, ...noWebhooks, email: null, portalUrl: '', clock },
      { pauseMs: 5, onError: (error) => errors.push(error) },
    )
    await vi.waitFor(() => expect(calls).toBeGreaterThan(3), { timeout: 10_000 })
    await worker.stop()
    expect(errors).toHaveLength(1)
    await database.close()
  })
})
