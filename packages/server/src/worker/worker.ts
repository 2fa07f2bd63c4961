/**
 * The loop that does what is due: about every second it looks for accounts that live in real time and have work, and for
 * payments without an answer. It may run in several processes; each account is worked on by one of them at a time. After
 * a time without a worker, each missed date is decided as of that date.
 */

import { monthOf } from '@coterm/core/ledger/recognition.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { todayOf } from '../clock.ts'
import { publishDueDrafts } from '../operations/catalog-drafts/publish-draft.ts'
import { reckonPreviews } from '../operations/catalog-drafts/reckon-preview.ts'
import { recogniseRevenue } from '../operations/ledger/recognise-revenue.ts'
import type { OperationDeps } from '../operations/operation.ts'
import type { PaymentDeps } from '../operations/payments/attempt-outcome.ts'
import { hearSandbox } from '../operations/payments/hear-sandbox.ts'
import { reckonForecasts } from '../operations/renewals/reckon-forecast.ts'
import type { SandboxProvider } from '../providers/payment/sandbox.ts'
import { listDue } from '../store/due.ts'
import { renewAgendas } from '../store/renew-agendas.ts'
import { listSellers } from '../store/sellers.ts'
import { type ComposeDeps, composeEmails } from './compose-emails.ts'
import { keepDelivering } from './keep-delivering.ts'
import { pause } from './pause.ts'
import { resumePayments } from './resume-payments.ts'
import { type EmailDeps, sendEmails } from './send-emails.ts'
import { sendOperatorLetters } from './send-operator-letters.ts'
import { workThrough } from './work-through.ts'

export type WorkerOptions = {
  readonly pauseMs?: number
  readonly graceMs?: number
  /** Told about a pass that failed; the next pass comes nevertheless. */
  readonly onError?: (error: unknown) => void
  /** Told about every pass. */
  readonly onPass?: (outcome: 'done' | 'failed') => void
}
export type Worker = { stop(): Promise<void> }

const batchSize = 500
const batchesPerPassMax = 200
const reckoningMsMax = 2_000

export type WorkerDeps = PaymentDeps &
  EmailDeps &
  Pick<ComposeDeps, 'signer'> &
  Pick<OperationDeps, 'sealer' | 'webhooks'> & { readonly sandbox?: SandboxProvider | null }

export function startWorker(deps: WorkerDeps, options: WorkerOptions = {}): Worker {
  const { pauseMs = 1000, graceMs = 30_000, onError = (error) => console.error(error), onPass } = options
  const stopping = new AbortController()
  const loop = async () => {
    while (!stopping.signal.aborted) {
      try {
        if (deps.sandbox) await hearSandbox({ ...deps, sandbox: deps.sandbox })
        await resumePayments(deps, { graceMs })
        await workOnce(deps, stopping.signal)
        await reckonForAWhile(deps, stopping.signal)
        await composeEmails(deps, stopping.signal)
        await sendOperatorLetters(deps)
        await sendEmails(deps, stopping.signal)
        onPass?.('done')
      } catch (error) {
        onPass?.('failed')
        if (!stopping.signal.aborted) onError(error)
      }
      await pause(pauseMs, stopping.signal)
    }
  }
  const ended = Promise.all([
    loop(),
    keepDelivering(
      { ...deps, chance: Math.random, post: deps.webhooks.post },
      { pauseMs, onError, signal: stopping.signal },
    ),
  ])
  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

// Renewals do not wait for a preview of a million accounts, nor for a forecast of them.
async function reckonForAWhile(deps: PaymentDeps, signal: AbortSignal): Promise<void> {
  const over = performance.now() + reckoningMsMax
  const isOver = () => signal.aborted || performance.now() > over
  await reckonPreviews(deps, isOver)
  await reckonForecasts(deps, isOver)
}

/** Everything that is due at this moment for accounts in real time. */
export async function workOnce(deps: PaymentDeps, signal?: AbortSignal): Promise<void> {
  for (const { seller } of await listSellers(deps.database.kysely)) {
    const until = todayOf(deps.clock, seller, null)
    // First: what is decided for a day follows the rules that were published for it.
    await publishDueDrafts(deps.database, seller.id, { until, at: deps.clock.now() })
    await renewAgendas(deps.database, seller.id, () => signal?.aborted ?? false)
    let last = ''
    for (let batch = 0; batch < batchesPerPassMax && !signal?.aborted; batch++) {
      const due = await listDue(deps.database.kysely, { seller: seller.id, until, limit: batchSize })
      if (due.length === 0) break
      const { committed, collected, parked } = await workThrough(deps, due)
      const now = due.map(describe).join()
      // The same work again, and nothing of it done: somebody else has it. The next pass will see.
      if (committed + collected + parked.length === 0 && now === last) break
      last = now
    }
    await recogniseRevenue(deps, { seller: seller.id }, { until: monthOf(until), ...(signal && { signal }) })
  }
}

function describe({ account, on }: { readonly account: string; readonly on: PlainDate }): string {
  return `${account} ${formatPlainDate(on)}`
}
