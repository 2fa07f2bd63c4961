/**
 * Subscriptions as Chargebee's API lists them: objects with `subscription`, `customer` and `card`
 * (https://apidocs.chargebee.com/docs/api/subscriptions). The plan and each addon become subscriptions of their own.
 */
import { z } from 'zod'
import {
  amountOfMinor,
  dayOf,
  expiryOf,
  type Foreign,
  type ForeignRow,
  memberOf,
  regionOf,
  termOf,
  unfitness,
} from './foreign.ts'

const Item = z.object({ item_price_id: z.string(), quantity: z.number().default(1), unit_price: z.number().optional() })
const Subscription = z.object({
  id: z.string(),
  status: z.string(),
  currency_code: z.string(),
  billing_period: z.number(),
  billing_period_unit: z.string(),
  current_term_end: z.number().optional(),
  next_billing_at: z.number().optional(),
  started_at: z.number().optional(),
  auto_collection: z.string().optional(),
  subscription_items: z.array(Item).optional(),
  // Sites with the older catalogue name a plan instead.
  plan_id: z.string().optional(),
  plan_quantity: z.number().optional(),
  plan_unit_price: z.number().optional(),
})
const Customer = z.object({
  id: z.string(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  company: z.string().optional(),
  email: z.string().optional(),
  locale: z.string().optional(),
  vat_number: z.string().optional(),
  auto_collection: z.string().optional(),
  billing_address: z.object({ country: z.string().optional(), state_code: z.string().optional() }).optional(),
})
const Card = z.object({
  reference_id: z.string().optional(),
  payment_source_id: z.string().optional(),
  card_type: z.string().default('card'),
  last4: z.string().default(''),
  expiry_month: z.number().optional(),
  expiry_year: z.number().optional(),
})
const Entry = z.object({ subscription: Subscription, customer: Customer, card: Card.optional() })
type Read = z.output<typeof Entry>

const running = ['active', 'non_renewing']

export function chargebeeRows(object: unknown, foreign: Foreign): ForeignRow[] {
  const read = Entry.safeParse(object)
  if (!read.success) {
    const [issue] = read.error.issues
    return [
      {
        values: { account: '?' },
        broken: `is not a subscription of Chargebee: ${issue?.path.join('.')} ${issue?.message}`,
      },
    ]
  }
  const { subscription, customer } = read.data
  if (subscription.status === 'cancelled') return []
  const { status } = subscription
  const items = itemsOf(subscription)
  const account = { account: customer.id, ...accountOf(customer, foreign), ...paymentOf(read.data) }
  const alone = items.length === 1
  return items.map((item) => ({
    values: { ...account, ...subscriptionOf(subscription, item, { ...foreign, alone }) },
    broken: null,
    unfit: unfitness({ status, price: item.item_price_id }, { running, system: 'Chargebee', map: foreign.map }),
  }))
}

function itemsOf({ subscription_items, plan_id, plan_quantity, plan_unit_price }: Read['subscription']) {
  if (subscription_items) return subscription_items
  return [{ item_price_id: plan_id ?? '', quantity: plan_quantity ?? 1, unit_price: plan_unit_price }]
}

function accountOf(customer: Read['customer'], { map }: Foreign) {
  const { first_name = '', last_name = '', company, email, billing_address, vat_number, locale = '' } = customer
  const country = billing_address?.country ?? map.country ?? ''
  const person = `${first_name} ${last_name}`.trim()
  return {
    ...{ name: company || person || email || '', country, region: regionOf(country, billing_address?.state_code) },
    ...{ members: memberOf(person, email), tax_id: vat_number ?? '' },
    ...(/^(en|fr|de|es|it|pt|nl|ja)\b/.test(locale) && { language: locale.slice(0, 2) }),
  }
}

// A reference at Stripe is written as customer and method with a stroke between.
function paymentOf({ subscription, customer, card }: Read) {
  if ((subscription.auto_collection ?? customer.auto_collection) === 'off') return { payment_kind: 'invoice' }
  if (!card) return {}
  const [first = '', second] = (card.reference_id ?? '').split('/')
  const label = `${card.card_type} •••• ${card.last4}`
  return {
    ...{ payment_kind: 'card', payment_token: second ?? first, payment_label: label },
    ...{ payment_customer: second ? first : '', payment_expires: expiryOf(card.expiry_year, card.expiry_month) },
  }
}

type Item = ReturnType<typeof itemsOf>[number]

function subscriptionOf(
  subscription: Read['subscription'],
  { item_price_id, quantity, unit_price }: Item,
  { map, timeZone, alone }: Foreign & { readonly alone: boolean },
) {
  const known = map.prices[item_price_id]
  const { id, status, currency_code, billing_period, billing_period_unit, started_at } = subscription
  return {
    subscription: alone ? id : `${id}/${item_price_id}`,
    product: known?.product ?? item_price_id,
    term: known?.term ?? termOf(billing_period, billing_period_unit),
    ...{ seats: String(quantity), currency: currency_code },
    end: dayOf(subscription.current_term_end ?? subscription.next_billing_at, timeZone),
    unit_price: unit_price === undefined ? '' : amountOfMinor(unit_price, currency_code),
    loyal_since: dayOf(started_at, timeZone),
    renewal_intent: status === 'non_renewing' ? 'end' : 'auto',
  }
}
