/** The customer pays an open invoice now. What waits for a confirmation is asked about first. */
import type { InvoiceId } from '@coterm/core/ids.ts'
import { loadAccount } from '../../store/accounts.ts'
import { loadInvoice } from '../../store/invoices.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { type CollectionResult, collectInvoice } from './collect-invoice.ts'
import { todayFor } from './hold-quote.ts'

export async function payInvoice(
  deps: PaymentDeps,
  id: InvoiceId,
  subscriptions?: readonly string[],
): Promise<CollectionResult> {
  const { kysely } = deps.database
  const invoice = await loadInvoice(kysely, id)
  const loaded = invoice && (await loadAccount(kysely, invoice.account, { lock: false, invoices: false }))
  if (!loaded) return { type: 'not_found' }
  const on = await todayFor(kysely, deps.clock, loaded)
  return collectInvoice(deps, {
    ...{ account: invoice.account, invoice: id, on },
    ...(subscriptions && { subscriptions }),
  })
}
