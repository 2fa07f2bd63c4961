/** The format of a scenario file. It is a promise to users: it only grows. */
import { retiredRenewals } from '@coterm/core/catalog/catalog.ts'
import { channels, planTypes, platforms } from '@coterm/core/catalog/origin.ts'
import { accountKinds } from '@coterm/core/invoice/parties.ts'
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { paymentMethodKinds } from '@coterm/core/payment/payment-method.ts'
import { behaviours } from '@coterm/core/simulator/scenario.ts'
import { controlTags } from '@coterm/core/subscription/control-tags.ts'
import { renewalIntents } from '@coterm/core/subscription/subscription.ts'
import { parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { parseTerm } from '@coterm/core/time/term.ts'
import { isTimeZone } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { RoleText } from '../../resources/member.ts'
import { PolicyShape } from '../../resources/policy.ts'
import { TaxEvidenceShape } from '../../resources/tax-id.ts'
import { Region, TaxRateShape } from '../../resources/tax-rate.ts'

const name = z.string().min(1)
const country = z.string().regex(/^[A-Z]{2}$/, 'is not a country: write two capital letters, such as FR')
const seats = z.int('is not a whole number')
const date = parsed(parsePlainDate, 'is not a date of the calendar: write it as 2027-04-25')
const term = parsed(parseTerm, 'is not a term: write months or years, such as P1M, P1Y or P3Y')
const currency = parsed(parseCurrency, 'is not a currency: write its ISO 4217 code, such as USD')
const amount = z.string('is not an amount: write it in quotes, such as "420.00"')

const price = z.strictObject({ term, currency, new: amount, renewal: amount.optional(), from: date.optional() })
const product = z.strictObject({
  id: name,
  name: name.optional(),
  family: name.optional(),
  edition: name.optional(),
  retired: z.boolean().optional(),
  soldBy: name.optional(),
  taxCategory: name.optional(),
  prices: z.array(price),
})
const products = z.array(product)

const one = { subscription: name }
const change = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('purchase'),
    product: name,
    term,
    seats,
    paymentMethod: name,
    alignTo: name.optional(),
    as: name.optional(),
  }),
  z.strictObject({ type: z.literal('add_seats'), ...one, seats }),
  z.strictObject({
    type: z.literal('set_next_seats'),
    ...one,
    seats: seats.nullable(),
    release: z.array(name).optional(),
  }),
  z.strictObject({ type: z.literal('set_next_term'), ...one, term: term.nullable() }),
  z.strictObject({ type: z.literal('set_next_product'), ...one, product: name.nullable() }),
  z.strictObject({ type: z.literal('switch_product'), ...one, product: name }),
  z.strictObject({ type: z.literal('set_renewal_intent'), ...one, intent: z.enum(renewalIntents) }),
  z.strictObject({ type: z.literal('set_payment_method'), subscriptions: z.array(name).min(1), paymentMethod: name }),
  z.strictObject({ type: z.literal('renew'), ...one }),
  z.strictObject({
    type: z.literal('align'),
    subscriptions: z.array(name).min(1),
    target: name,
    charge: z.enum(['now', 'at_renewal']),
  }),
  z.strictObject({
    type: z.literal('return'),
    of: z.int().min(0).optional(),
    invoice: name.optional(),
    line: z.int().min(0),
    seats: seats.optional(),
  }),
  z.strictObject({ type: z.literal('end_now'), ...one, ground: z.enum(['withdrawal', 'legal_termination']) }),
])

const paymentMethod = z.strictObject({
  id: name,
  type: z.enum(paymentMethodKinds).default('card'),
  label: name.optional(),
  expiresOn: date.optional(),
  backup: z.boolean().default(false),
  behaviour: z.enum(behaviours).default('ok'),
})

const subscription = z.strictObject({
  id: name,
  product: name,
  term,
  seats: seats.min(1, 'is less than one seat'),
  start: date,
  anchorDay: z.int().min(1).max(31).optional(),
  currency: currency.optional(),
  unitPrice: amount,
  priceKind: z.enum(['new', 'renewal']).default('renewal'),
  loyalSince: date.nullish(),
  paymentMethod: name.nullish(),
  channel: z.enum(channels).default('direct_online'),
  platform: z.enum(platforms).default('current'),
  planType: z.enum(planTypes).default('subscription'),
  renewalIntent: z.enum(renewalIntents).default('auto'),
})

const taxId = z.strictObject({ value: name, evidence: TaxEvidenceShape.optional() })

const account = z.strictObject({
  id: name,
  name: name.optional(),
  country: country.default('US'),
  region: Region.optional(),
  kind: z.enum(accountKinds).default('business'),
  taxId: taxId.optional(),
  paymentMethods: z.array(paymentMethod).default([]),
  subscriptions: z.array(subscription).default([]),
})

const seat = z.strictObject({ subscription: name, user: name })
const step = z.strictObject({
  on: date,
  account: name.optional(),
  quote: z.array(change).min(1, 'is empty').optional(),
  accept: z.boolean().optional(),
  acceptQuote: z.strictObject({ of: z.int().min(0) }).optional(),
  by: RoleText.default('owner'),
  actions: z.strictObject({ subscription: name.optional() }).optional(),
  cancelPending: z
    .strictObject({
      subscription: name,
      field: z.enum(['nextTerm', 'nextSeats', 'nextProduct', 'nextEnd', 'renewalIntent']),
    })
    .optional(),
  assign: seat.optional(),
  unassign: seat.optional(),
  pay: z.strictObject({ invoice: name, subscriptions: z.array(name).min(1).optional() }).optional(),
  recordPayment: z.strictObject({ invoice: name, amount, reference: name.optional() }).optional(),
  writeOff: z.strictObject({ invoice: name }).optional(),
  grantCredit: z.strictObject({ amount, currency: currency.optional() }).optional(),
  tag: z.strictObject({ tag: z.enum(controlTags) }).optional(),
  untag: z.strictObject({ tag: z.enum(controlTags) }).optional(),
  setPaymentMethodBehaviour: z.strictObject({ paymentMethod: name, behaviour: z.enum(behaviours) }).optional(),
  setTaxId: taxId.nullable().optional(),
  removePaymentMethod: z.strictObject({ paymentMethod: name, replaceWith: name.optional() }).optional(),
  publishCatalog: z.strictObject({ products }).optional(),
  publishChanges: z
    .strictObject({
      retirements: z
        .array(
          z.strictObject({
            product: name,
            from: date,
            retired: z.boolean().default(true),
            renewals: z.enum(retiredRenewals).default('continue'),
          }),
        )
        .default([]),
      policy: z.strictObject({ from: date, set: PolicyShape }).optional(),
    })
    .optional(),
  expect: z.record(z.string(), z.unknown()).optional(),
})

export const ScenarioFile = z.strictObject({
  title: name,
  seller: z
    .strictObject({
      id: name.default('main'),
      name: name.optional(),
      country: country.default('US'),
      currency: currency.prefault('USD'),
      timeZone: z
        .string()
        .refine(isTimeZone, 'is not a time zone, such as Europe/Paris')
        .default('America/Los_Angeles'),
    })
    .prefault({}),
  policy: PolicyShape.default({}),
  taxRates: z.array(TaxRateShape).default([]),
  catalog: z.strictObject({ products }),
  accounts: z.array(account).min(1, 'is empty: a story needs an account'),
  from: date.optional(),
  steps: z.array(step).default([]),
  until: date,
})
export type ScenarioFile = z.output<typeof ScenarioFile>

function parsed<T>(parse: (text: string) => T | undefined, message: string) {
  return z.string(message).transform((text, context): T => {
    const value = parse(text)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message, input: text })
    return z.NEVER
  })
}
