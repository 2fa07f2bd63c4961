/** The payments ahead as a calendar (RFC 5545), for whoever knows the private address. */
import { findProduct } from '@coterm/core/catalog/catalog.ts'
import type { InvoiceDraft } from '@coterm/core/invoice/invoice.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import ical, { ICalCalendarMethod } from 'ical-generator'
import { z } from 'zod'
import { loadAccount } from '../../store/accounts.ts'
import { accountOfCalendar } from '../../store/calendar-links.ts'
import { operation } from '../operation.ts'
import { todayFor } from '../payments/hold-quote.ts'
import { paymentsAhead } from '../payments-ahead.ts'
import { notFound } from '../problem.ts'

const months = 36
const refreshSeconds = 21_600

export const getCalendar = operation({
  id: 'getCalendar',
  method: 'GET',
  path: '/v1/calendars/{token}/payments.ics',
  summary: 'Subscribe to the payments ahead',
  callers: ['vendor', 'member', 'anyone'],
  permission: null,
  scope: null,
  params: z.object({ token: z.string().min(20).max(100) }),
  query: z.object({}),
  body: z.undefined(),
  response: z.string(),
  status: 200,
  produces: 'text/calendar',
  async handle({ database, clock, language }, { params }) {
    const account = await accountOfCalendar(database.kysely, params.token)
    const loaded = account && (await loadAccount(database.kysely, account, { lock: false, invoices: false }))
    if (!loaded) throw notFound('calendar')
    const today = await todayFor(database.kysely, clock, loaded)
    const { known } = loaded
    const calendar = ical({
      name: known.account.name,
      prodId: { company: 'Coterm', product: 'Payments', language: language.toUpperCase() },
      method: ICalCalendarMethod.PUBLISH,
      ttl: refreshSeconds,
    })
    for (const payment of paymentsAhead({ loaded, today }, months)) calendar.createEvent(eventOf(known, payment))
    return calendar.toString()
  },
})

// The same payment has the same id each time, so that a calendar moves it instead of showing it twice.
function eventOf({ account, catalog }: KnownAccount, { date, total, currency, lines, paymentMethod }: InvoiceDraft) {
  const [first] = lines
  const day = formatPlainDate(date)
  const products = lines.map(
    ({ product, quantity }) => `${quantity} × ${findProduct(catalog, product)?.name ?? product}`,
  )
  return {
    id: `${account.id}-${first?.subscription ?? ''}-${day}-${paymentMethod ?? 'none'}`,
    start: new Date(`${day}T00:00:00Z`),
    stamp: new Date(`${day}T00:00:00Z`),
    allDay: true,
    summary: `${formatMoney(total)} ${currency}`,
    description: products.join('\n'),
  }
}
