/** What renews and what stops on the days ahead, as the API shows it: one by one, and added up by day. */
import { findProduct } from '@coterm/core/catalog/catalog.ts'
import type { RenewalSums } from '@coterm/core/forecast/renewal-sums.ts'
import { pendingChanges, type RenewalAhead } from '@coterm/core/forecast/renewals-ahead.ts'
import { formatMoney, money } from '@coterm/core/money/money.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { Amount, CurrencyCode, DateText, idText, TermText } from './primitives.ts'

const Terms = z.object({ product: z.string(), productName: z.string(), term: TermText, seats: z.int() })
const Changes = z.enum(pendingChanges).meta({ description: '`date`: it is aligned, and ends before a full term.' })

export const RenewalAheadShape = z
  .object({
    kind: z.enum(['renews', 'stops']),
    date: DateText,
    account: idText('account'),
    accountName: z.string(),
    seller: z.string(),
    subscription: idText('subscription'),
    before: Terms,
    after: Terms.meta({ description: 'Where it stops, what would have come.' }),
    changes: z.array(Changes),
    reason: z.string().nullable().meta({ description: 'Why it stops.' }),
    currency: CurrencyCode,
    amount: Amount.nullable().meta({ description: 'Without tax; where it stops, what the next term would cost.' }),
    total: Amount.nullable().meta({ description: 'With tax; null where it stops.' }),
    paymentMethod: z
      .object({ id: idText('paymentMethod'), label: z.string() })
      .nullable()
      .meta({ description: 'What it is charged to.' }),
    pastDue: z.boolean().meta({ description: 'Something of it is owed today: unpaid, it would be suspended before.' }),
  })
  .meta({ id: 'RenewalAhead' })

export function toApiRenewalAhead(ahead: RenewalAhead, known: KnownAccount): z.input<typeof RenewalAheadShape> {
  const { kind, date, subscription, before, after, changes, reason, amount, total, invoice } = ahead
  const terms = ({ product, term, seats }: RenewalAhead['before']) => {
    return { product, productName: findProduct(known.catalog, product)?.name ?? product, term, seats }
  }
  const charged = known.paymentMethods.find(({ id }) => id === invoice?.paymentMethod)
  return {
    ...{ kind, date: formatPlainDate(date), account: known.account.id, accountName: known.account.name },
    ...{ seller: known.seller.id, subscription: subscription.id, before: terms(before), after: terms(after) },
    ...{ changes: [...changes], reason, currency: subscription.currency },
    amount: amount && formatMoney(amount),
    total: total && formatMoney(total),
    paymentMethod: charged ? { id: charged.id, label: charged.label } : null,
    pastDue: known.unpaid.some(({ subscriptions }) => subscriptions.includes(subscription.id)),
  }
}

export const RenewalDayShape = z
  .object({
    date: DateText,
    notices: z.int().meta({ description: 'Announcements of renewals, and of ends, that are due on the day.' }),
    currencies: z.array(
      z.object({
        currency: CurrencyCode,
        renewals: z.int(),
        amount: Amount.meta({ description: 'Of what renews, without tax.' }),
        total: Amount.meta({ description: 'Of what renews, with tax.' }),
        changes: z
          .object({ term: z.int(), seats: z.int(), product: z.int(), date: z.int() })
          .meta({ description: 'Of what renews, how many with which change that is pending.' }),
        stops: z.int(),
        stopped: Amount.meta({ description: 'What the next terms of what stops would cost, without tax.' }),
      }),
    ),
  })
  .meta({ id: 'RenewalDay' })

export function toApiRenewalDays(sums: RenewalSums): z.input<typeof RenewalDayShape>[] {
  const days = [...sums].sort(([one], [other]) => one - other)
  return days.map(([date, { notices, currencies }]) => ({
    date: formatPlainDate(date),
    notices,
    currencies: [...currencies]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([currency, { renewals, amount, total, changes, stops, stopped }]) => ({
        ...{ currency, renewals, changes: { ...changes }, stops },
        amount: formatMoney(money(amount, currency)),
        total: formatMoney(money(total, currency)),
        stopped: formatMoney(money(stopped, currency)),
      })),
  }))
}
