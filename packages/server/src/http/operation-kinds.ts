/** What operations cost us, and which of them are answered however much there is to do. */
import type { Operation } from '../operations/operation.ts'

export type OperationKind = 'read' | 'write' | 'costly'

// They draw documents, write tables, or decide years ahead.
const costly = [
  'getForecast',
  'getForecastCsv',
  'createAlignmentPlan',
  'getSavings',
  'getCalendar',
  'exportAccountData',
  ...['listRenewals', 'getRenewalCalendar', 'dryRunRenewals', 'reckonSellerForecast'],
  ...['getRecurringRevenue', 'getRenewalRates'],
]

export function kindOf({ id, method, produces }: Operation): OperationKind {
  if (produces !== undefined || costly.includes(id)) return 'costly'
  return method === 'GET' ? 'read' : 'write'
}

// Paying, cancelling (which is a quote that is accepted) and what both need to be told.
const vital = ['createQuote', 'getQuote', 'acceptQuote', 'payInvoice', 'getInvoice', 'listInvoices', 'getSubscription']

/** True for signing in and out, paying and cancelling: whoever wants that is never turned away. */
export function isVital({ id, path }: Operation): boolean {
  return vital.includes(id) || /^\/v1\/(session|passkey|sign-in|console-session)/.test(path)
}
