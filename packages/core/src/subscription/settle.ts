/** What follows from an invoice having been paid: access comes back where it was lost for that invoice. */
import type { Decision } from '../decision.ts'
import type { DomainEvent } from '../events.ts'
import type { InvoiceId } from '../ids.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { conclude } from './conclude.ts'
import { moveTo } from './decide-due.ts'
import type { KnownAccount } from './known.ts'
import { statusOn } from './stage.ts'

export function settleInvoice(known: KnownAccount, paid: InvoiceId, on: PlainDate): Decision {
  const invoice = known.unpaid.find((candidate) => candidate.id === paid)
  if (!invoice) return conclude(known, [], on)
  const settled = { ...known, unpaid: known.unpaid.filter((candidate) => candidate.id !== paid) }
  const touched = settled.subscriptions.filter(({ id }) => invoice.subscriptions.includes(id))
  const answers = touched.flatMap((subscription) => {
    const status = statusOn(settled, subscription, on)
    return status === subscription.status ? [] : [moveTo(subscription, status)]
  })
  const decision = conclude(settled, answers, on)
  const event: DomainEvent = { type: 'invoice.paid', subscription: null, data: { invoice: paid } }
  return { ...decision, events: [event, ...decision.events] }
}
