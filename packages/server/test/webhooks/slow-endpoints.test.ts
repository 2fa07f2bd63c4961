/** An endpoint that answers slowly holds nobody else, and what it keeps waiting has lost none of its tries. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { aboutSecretOf } from '../../src/operations/webhook-endpoints/send-webhook.ts'
import type { Post, Posted } from '../../src/providers/webhook/post.ts'
import { newWebhookSecret } from '../../src/providers/webhook/signed.ts'
import { newKey, sealerOf } from '../../src/secrets/sealed.ts'
import type { Database } from '../../src/store/database.ts'
import { idToRow, newId } from '../../src/store/ids.ts'
import { addEndpoint } from '../../src/store/webhook-endpoints.ts'
import { composeEmails } from '../../src/worker/compose-emails.ts'
import { deliverTo } from '../../src/worker/deliver-webhooks.ts'
import { keepDelivering } from '../../src/worker/keep-delivering.ts'
import { engines } from '../engines.ts'
import { accept, addCustomer, addSeats, moment, quote, type Stage, setStage } from '../store/stage.ts'

const sealer = sealerOf([newKey()])
const arrived: Posted = { status: 204, failure: null, answer: '', retryAfter: null }
const silent: Posted = { status: null, failure: 'No answer.', answer: '', retryAfter: null }

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  afterEach(async () => database.close())

  test('what was claimed behind slow ones and not sent keeps all its tries', async () => {
    database = await open()
    const stage = await setStage(database, { today: '2026-09-13' })
    const endpoint = await addUrl('https://slow.example')
    for (let each = 0; each < 12; each++) await happens(stage)
    let now = stage.clock.now()
    // Eight at a time, each until its time is over: the second eight end after the lease would.
    const stopping = new AbortController()
    let sent = 0
    const post = async () => {
      sent += 1
      if (sent === 1) now = (now + 15_001) as Instant
      if (sent === 8) stopping.abort()
      return silent
    }
    await deliverTo({ ...deps({ now: () => now }), post }, endpoint, stopping.signal)
    const query = database.kysely.selectFrom('webhook_delivery').select(['tries', 'next_try_at'])
    const rows = await query.where('endpoint_id', '=', idToRow(endpoint)).execute()
    const untried = rows.filter(({ tries }) => tries === 0)
    // What was being sent when the worker was stopped is its own until the lease is over.
    expect(rows.length - untried.length).toBe(sent)
    expect(untried.length).toBeGreaterThan(3)
    expect(untried.every(({ next_try_at }) => next_try_at <= now)).toBe(true)
  })

  test('what happens while another endpoint is silent is told within a pass', async () => {
    database = await open()
    const stage = await setStage(database, { today: '2026-09-13' })
    await addUrl('https://slow.example')
    await addUrl('https://well.example')
    await happens(stage)
    const told: string[] = []
    let letGo = (_: Posted) => {}
    const held = new Promise<Posted>((resolve) => {
      letGo = resolve
    })
    const post = ({ url, headers }: Post) => {
      if (url.includes('slow')) return held
      told.push(headers['webhook-id'] ?? '')
      return Promise.resolve(arrived)
    }
    const errors: unknown[] = []
    const stopping = new AbortController()
    const options = { pauseMs: 5, onError: (error: unknown) => errors.push(error), signal: stopping.signal }
    const ended = keepDelivering({ ...deps(stage.clock), post }, options)
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), { timeout: 10_000 })
    const before = told.length
    await happens(stage)
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(before), { timeout: 10_000 })
    letGo(silent)
    stopping.abort()
    await ended
    expect(errors).toEqual([])
    expect(new Set(told).size).toBe(told.length)
  }, 30_000)

  const deps = (clock: Stage['clock']) => ({ database, clock, sealer, chance: () => 0 })

  async function addUrl(url: string) {
    const id = await newId(database, 'webhookEndpoint')
    await addEndpoint(database.kysely, {
      ...{ id, url, description: '', eventTypes: null, seller: null as SellerId | null, mode: 'all' as const },
      sealedSecret: sealer.seal(newWebhookSecret(), aboutSecretOf(id)),
      ...{ before: null, createdAt: moment('2026-01-01'), disabled: null, failingSince: null },
    })
    return id
  }

  /** Something happens in an account of its own. */
  async function happens(stage: Stage): Promise<void> {
    const { account, subscription } = await addCustomer(stage, { start: '2026-04-01', seats: 5 })
    await accept(stage, await quote(stage, account, [addSeats(subscription, 1)]))
    await composeEmails({ database, clock: stage.clock })
  }
})
