/** What is told to Prometheus: requests, what waits, and the process. Labels are names of ours; nothing personal is in them. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Clock } from '../clock.ts'
import type { Database } from '../store/database.ts'
import { type WorkWaiting, workWaiting } from '../store/work-waiting.ts'

export type Answered = {
  /** The operation's id; `page` for everything else. */
  readonly operation: string
  readonly method: string
  readonly status: number
  readonly ms: number
}

export type Metrics = {
  answered(answer: Answered): void
  /** A pass of the worker is over. */
  passed(outcome: 'done' | 'failed'): void
  /** Everything, in Prometheus's text format. */
  text(): Promise<string>
  readonly contentType: string
}

const gauges: Readonly<Record<keyof WorkWaiting, readonly [name: string, help: string]>> = {
  accountsDue: ['coterm_accounts_due', 'Accounts whose next date has come (at most 10,000 are counted)'],
  oldestDueDays: ['coterm_oldest_due_days', 'For how many days the account that waits longest is due'],
  accountsParked: ['coterm_accounts_parked', 'Accounts that stopped until somebody has looked'],
  paymentsUnknown: ['coterm_payments_unknown', 'Charges of which nobody knows yet whether money moved'],
  paymentsInFlight: ['coterm_payments_in_flight', 'Charges that have no final outcome yet'],
  emailsWaiting: ['coterm_emails_waiting', 'Letters that are not sent yet'],
  emailsFailing: ['coterm_emails_failing', 'Letters that are not sent yet and failed before'],
  webhooksWaiting: ['coterm_webhooks_waiting', 'Deliveries of webhooks that are not made yet'],
}

export function metricsOf(database: Database, clock: Clock): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Histogram({
    name: 'coterm_request_seconds',
    help: 'Answers by operation and status',
    labelNames: ['operation', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const passes = new Counter({
    name: 'coterm_worker_passes_total',
    help: 'Passes of the worker, about one a second',
    labelNames: ['outcome'],
    registers,
  })
  const lastPass = new Gauge({
    name: 'coterm_worker_last_pass_timestamp_seconds',
    help: 'When it last ended',
    registers,
  })
  const waiting = Object.entries(gauges).map(([key, [name, help]]) => {
    return [key as keyof WorkWaiting, new Gauge({ name, help, registers })] as const
  })
  return {
    answered: ({ operation, method, status, ms }) => requests.observe({ operation, method, status }, ms / 1000),
    passed(outcome) {
      passes.inc({ outcome })
      lastPass.setToCurrentTime()
    },
    async text() {
      const found = await workWaiting(database.kysely, clock.now())
      for (const [key, gauge] of waiting) gauge.set(found[key])
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}
