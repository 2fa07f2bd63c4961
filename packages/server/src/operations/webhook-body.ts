/** What an endpoint is told of an event: which, of whom, when, and the figures that stand in it. No names or addresses. */
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import type { ClaimedDelivery } from '../store/webhook-deliveries.ts'

// Words that people wrote, or that tell who somebody is, are asked for by the API where they are needed.
const notTold = ['user', 'email', 'name', 'label', 'reason', 'by']

export type TellableEvent = Pick<ClaimedDelivery, 'account' | 'subscription' | 'event'>

/** What an endpoint is told of an event: which, of whom, when, and the figures that stand in it. */
export function webhookBody({ account, subscription, event }: TellableEvent): string {
  const { seq, type, data, date, at, seller, testClock } = event
  const figures = Object.fromEntries(Object.entries(data).filter(([name]) => !notTold.includes(name)))
  return JSON.stringify({
    type,
    timestamp: new Date(at).toISOString(),
    data: { account, seller, testClock, subscription, sequence: seq.toString(), date: formatPlainDate(date), figures },
  })
}
