/** Every payment that lies ahead, decided by the code that will charge it: as if all is paid and nothing else changes. */
import type { InvoiceDraft } from '../invoice/invoice.ts'
import { decideDue } from '../subscription/decide-due.ts'
import { type KnownAccount, withSubscriptions } from '../subscription/known.ts'
import { renewsOn } from '../subscription/renewal-terms.ts'
import { earliest, type PlainDate } from '../time/plain-date.ts'

/** The payments due until the date, that date included, earliest first: one for each currency and method on a date. */
export function forecast(known: KnownAccount, until: PlainDate): InvoiceDraft[] {
  const payments: InvoiceDraft[] = []
  const ahead = new Map(known.subscriptions.map((each) => [each.id, renewsOn(known, each)]))
  let current: KnownAccount = { ...known, unpaid: [] }
  for (let date = earliest([...ahead.values()]); date !== null && date <= until; date = earliest([...ahead.values()])) {
    const due = current.subscriptions.filter(({ id }) => ahead.get(id) === date)
    const { invoices, next } = decideDue({ ...current, subscriptions: due }, date)
    payments.push(...invoices)
    current = withSubscriptions(current, next)
    // What has no later date after all would come up again and again.
    for (const { id } of due) ahead.set(id, null)
    for (const each of next) {
      const renewal = renewsOn(current, each)
      ahead.set(each.id, renewal !== null && renewal > date ? renewal : null)
    }
  }
  return payments
}
