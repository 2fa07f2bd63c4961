/**
 * Subscriptions as Stripe's API lists them, with `expand[]=data.customer` and `expand[]=data.default_payment_method`
 * (https://docs.stripe.com/api/subscriptions/object). Each item of a subscription becomes a subscription of its own.
 */
import { z } from 'zod'
import {
  amountOfMinor,
  dayOf,
  expiryOf,
  type Foreign,
  type ForeignRow,
  hiddenAnchor,
  memberOf,
  regionOf,
  termOf,
  unfitness,
} from './foreign.ts'

const Card = z.object({ brand: z.string(), last4: z.string(), exp_month: z.number(), exp_year: z.number() })
const PaymentMethod = z.object({
  id: z.string(),
  type: z.string(),
  card: Card.nullish(),
  sepa_debit: z.object({ last4: z.string().nullish() }).nullish(),
})
const Customer = z.object({
  id: z.string(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  preferred_locales: z.array(z.string()).nullish(),
  address: z.object({ country: z.string().nullish(), state: z.string().nullish() }).nullish(),
  invoice_settings: z.object({ default_payment_method: z.union([z.string(), PaymentMethod]).nullish() }).nullish(),
})
const Item = z.object({
  id: z.string(),
  quantity: z.number().default(1),
  // Newer versions of their API keep the period with the item, older ones with the subscription.
  current_period_end: z.number().optional(),
  price: z.object({
    id: z.string(),
    currency: z.string(),
    unit_amount: z.number().nullable(),
    recurring: z.object({ interval: z.string(), interval_count: z.number() }).nullable(),
  }),
})
const Subscription = z.object({
  id: z.string(),
  status: z.string(),
  cancel_at_period_end: z.boolean().default(false),
  collection_method: z.string().default('charge_automatically'),
  billing_cycle_anchor: z.number(),
  start_date: z.number().nullish(),
  current_period_end: z.number().optional(),
  customer: z.union([z.string(), Customer]),
  default_payment_method: z.union([z.string(), PaymentMethod]).nullish(),
  items: z.object({ data: z.array(Item) }),
})
type Read = z.output<typeof Subscription>

const running = ['active', 'past_due']
// These are over, or never began: there is nothing to take over.
const over = ['canceled', 'incomplete', 'incomplete_expired']

export function stripeRows(object: unknown, foreign: Foreign): ForeignRow[] {
  const read = Subscription.safeParse(object)
  if (!read.success) {
    const [issue] = read.error.issues
    return [
      {
        values: { account: '?' },
        broken: `is not a subscription of Stripe: ${issue?.path.join('.')} ${issue?.message}`,
      },
    ]
  }
  const { customer, status, items } = read.data
  if (over.includes(status)) return []
  if (typeof customer === 'string') {
    return [{ values: { account: customer }, broken: 'has its customer by id only: list with expand[]=data.customer' }]
  }
  const account = { account: customer.id, ...accountOf(customer, foreign), ...paymentOf(read.data, customer) }
  return items.data.map((item) => ({
    values: { ...account, ...subscriptionOf(read.data, item, foreign) },
    broken: null,
    unfit: unfitness({ status, price: item.price.id }, { running, system: 'Stripe', map: foreign.map }),
  }))
}

function accountOf({ name, email, address, preferred_locales }: z.output<typeof Customer>, { map }: Foreign) {
  const country = address?.country ?? map.country ?? ''
  const called = name ?? email ?? ''
  const [locale = ''] = preferred_locales ?? []
  return {
    ...{ name: called, country, region: regionOf(country, address?.state), members: memberOf(called, email) },
    ...(languageKnown(locale) && { language: locale.slice(0, 2) }),
  }
}

const languageKnown = (locale: string) => /^(en|fr|de|es|it|pt|nl|ja)\b/.test(locale)

function paymentOf({ collection_method, default_payment_method }: Read, customer: z.output<typeof Customer>) {
  if (collection_method === 'send_invoice') return { payment_kind: 'invoice' }
  const method = default_payment_method ?? customer.invoice_settings?.default_payment_method
  if (!method) return {}
  if (typeof method === 'string') return { payment_kind: 'card', payment_token: method, payment_customer: customer.id }
  const { id, card, sepa_debit } = method
  const label = card ? `${card.brand} •••• ${card.last4}` : sepa_debit?.last4 ? `•••• ${sepa_debit.last4}` : ''
  return {
    payment_kind: sepa_debit ? 'sepa_debit' : 'card',
    ...{ payment_token: id, payment_customer: customer.id, payment_label: label },
    payment_expires: card ? expiryOf(card.exp_year, card.exp_month) : '',
  }
}

function subscriptionOf(read: Read, item: z.output<typeof Item>, { map, timeZone }: Foreign) {
  const { price, quantity, current_period_end = read.current_period_end } = item
  const known = map.prices[price.id]
  const end = dayOf(current_period_end, timeZone)
  const { interval = '', interval_count = 1 } = price.recurring ?? {}
  return {
    subscription: read.items.data.length === 1 ? read.id : `${read.id}/${item.id}`,
    product: known?.product ?? price.id,
    term: known?.term ?? termOf(interval_count, interval),
    ...{ seats: String(quantity), end, currency: price.currency.toUpperCase() },
    anchor_day: hiddenAnchor(end, dayOf(read.billing_cycle_anchor, timeZone)),
    unit_price: price.unit_amount === null ? '' : amountOfMinor(price.unit_amount, price.currency),
    loyal_since: dayOf(read.start_date, timeZone),
    renewal_intent: read.cancel_at_period_end ? 'end' : 'auto',
  }
}
