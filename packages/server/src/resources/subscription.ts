/** A subscription as the customer sees it. */

import { findProduct, priceKinds } from '@coterm/core/catalog/catalog.ts'
import { channels, planTypes, platforms } from '@coterm/core/catalog/origin.ts'
import { taxDisplayFor, taxDisplays } from '@coterm/core/catalog/tax-display.ts'
import { partOf } from '@coterm/core/invoice/prorate.ts'
import type { Language } from '@coterm/core/language.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import type { Action } from '@coterm/core/subscription/actions.ts'
import { changeTypes } from '@coterm/core/subscription/change.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import { previewRenewal, type RenewalTerms } from '@coterm/core/subscription/renewal-terms.ts'
import { renewalTotal } from '@coterm/core/subscription/renewal-total.ts'
import { isPastDue, stagesOf } from '@coterm/core/subscription/stage.ts'
import {
  endOf,
  hasAccess,
  periodOn,
  renewalIntents,
  type Subscription,
  type SubscriptionStatus,
  subscriptionTransitions,
} from '@coterm/core/subscription/subscription.ts'
import { termOptions } from '@coterm/core/subscription/term-options.ts'
import { addDays, formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { MetadataShape } from './metadata.ts'
import { Amount, CurrencyCode, DateText, Fraction, idText, PeriodShape, TermText } from './primitives.ts'
import { RefusalShape, toApiRefusal } from './refusal.ts'

export const subscriptionStatuses = Object.keys(subscriptionTransitions) as [
  SubscriptionStatus,
  ...SubscriptionStatus[],
]

export const RenewalShape = z
  .object({
    date: DateText,
    end: DateText.meta({ description: 'The renewal date after this one.' }),
    product: z.string(),
    term: TermText,
    seats: z.int(),
    unitPrice: Amount,
    priceKind: z.enum(priceKinds),
    fraction: Fraction.optional().meta({
      description: 'Where it ends on an aligned date instead of after a full term.',
    }),
    amount: Amount.meta({ description: 'Without tax.' }),
    newUnitPrice: Amount.meta({ description: 'What a seat would cost when bought again after a lapse.' }),
    newAmount: Amount,
    lapseCost: Amount.meta({ description: 'newAmount − amount: what a lapse would cost.' }),
  })
  .meta({ id: 'Renewal', description: 'The next renewal, if nothing else is changed.' })

const TermOptionShape = z
  .object({
    term: TermText,
    unitPrice: Amount,
    priceKind: z.enum(priceKinds),
    amount: Amount,
    newUnitPrice: Amount,
    newAmount: Amount,
    lapseCost: Amount,
    /** Over the months of this term, compared with renewing term by term as now. */
    stayAmount: Amount.meta({
      description: 'What the current term would cost over the same months; null when they do not fit whole.',
    }).nullable(),
    saving: Amount.nullable(),
  })
  .meta({ id: 'TermOption' })

export const SubscriptionShape = z
  .object({
    id: idText('subscription'),
    account: idText('account'),
    status: z.enum(subscriptionStatuses),
    pastDue: z.boolean().meta({ description: 'An invoice of this subscription is unpaid after its due date.' }),
    access: z.boolean(),
    product: z.object({
      id: z.string(),
      name: z.string(),
      family: z.string(),
      edition: z.string(),
      retired: z.boolean(),
      soldBy: z.string().nullable(),
    }),
    term: TermText,
    seats: z.int(),
    currency: CurrencyCode,
    period: PeriodShape,
    coveredThrough: DateText,
    renewsOn: DateText,
    unitPrice: Amount,
    priceKind: z.enum(priceKinds),
    loyalSince: DateText.nullable(),
    paymentMethod: z.object({ id: idText('paymentMethod'), kind: z.string(), label: z.string() }).nullable(),
    channel: z.enum(channels),
    platform: z.enum(platforms),
    planType: z.enum(planTypes),
    renewalIntent: z.enum(renewalIntents),
    pending: z.object({
      nextTerm: TermText.nullable(),
      nextSeats: z.int().nullable(),
      nextProduct: z.string().nullable(),
      nextEnd: DateText.nullable().meta({ description: 'The date on which the next renewal is to end.' }),
    }),
    taxDisplay: z.enum(taxDisplays).meta({ description: 'Which amount of the next renewal to show.' }),
    nextRenewal: RenewalShape.extend({ grossAmount: Amount.meta({ description: 'With tax.' }) })
      .nullable()
      .meta({
        description: 'Null when it will not renew by itself or has no price.',
      }),
    termOptions: z
      .array(TermOptionShape)
      .meta({ description: 'Every term the product is offered in, priced for the next renewal.' }),
    stages: z
      .object({ suspendedOn: DateText, cancelledOn: DateText })
      .nullable()
      .meta({ description: 'Set once the subscription has expired or is unpaid.' }),
    metadata: MetadataShape,
  })
  .meta({ id: 'Subscription' })

export const ActionShape = z
  .object({ action: z.enum(changeTypes), available: z.boolean(), refusals: z.array(RefusalShape) })
  .meta({ id: 'Action', description: 'One thing that can be done with a subscription, or every reason why not.' })

/** The subscription as it is on this date. */
export function toApiSubscription(
  known: KnownAccount,
  subscription: Subscription,
  today: PlainDate,
): z.input<typeof SubscriptionShape> {
  const product = findProduct(known.catalog, subscription.product)
  const method = known.paymentMethods.find((candidate) => candidate.id === subscription.paymentMethod)
  const period = periodOn(subscription, today)
  const renewal = previewRenewal(known, subscription)
  const stages = stagesOf(known, subscription, today)
  const { id, account, status, term, seats, currency, loyalSince, nextTerm, nextSeats, nextProduct, nextEnd } =
    subscription
  const { channel, platform, planType, renewalIntent } = subscription
  const end = endOf(subscription)
  return {
    ...{ id, account, status, term, seats, currency, channel, platform, planType, renewalIntent },
    pastDue: isPastDue(known, subscription, today),
    access: hasAccess(subscription),
    product: product ?? {
      id: subscription.product,
      name: subscription.product,
      family: '',
      edition: '',
      retired: true,
      soldBy: null,
    },
    period: { start: formatPlainDate(period.start), end: formatPlainDate(period.end) },
    coveredThrough: formatPlainDate(addDays(end, -1)),
    renewsOn: formatPlainDate(end),
    unitPrice: formatMoney(period.unitPrice),
    priceKind: period.priceKind,
    loyalSince: loyalSince === null ? null : formatPlainDate(loyalSince),
    paymentMethod: method ? { id: method.id, kind: method.kind, label: method.label } : null,
    pending: { nextTerm, nextSeats, nextProduct, nextEnd: nextEnd && formatPlainDate(nextEnd.date) },
    nextRenewal: renewalIntent === 'auto' && renewal ? toApiNextRenewal(known, subscription, renewal) : null,
    taxDisplay: taxDisplayFor(known.account, known.policy),
    termOptions: termOptions(known, subscription).map((option) => ({
      ...toApiRenewal(option),
      stayAmount: option.stayAmount && formatMoney(option.stayAmount),
      saving: option.saving && formatMoney(option.saving),
    })),
    stages: stages && {
      suspendedOn: formatPlainDate(stages.suspended),
      cancelledOn: formatPlainDate(stages.cancelled),
    },
  }
}

/** Actions with their reasons in the reader's language. */
export function toApiActions(actions: readonly Action[], language: Language) {
  const data = actions.map(({ action, refusals }) => ({
    action,
    available: refusals.length === 0,
    refusals: refusals.map((refusal) => toApiRefusal(refusal, language)),
  }))
  return { data, hasMore: false, nextCursor: null }
}

function toApiNextRenewal(known: KnownAccount, subscription: Subscription, terms: RenewalTerms) {
  return { ...toApiRenewal(terms), grossAmount: formatMoney(renewalTotal(known, subscription, terms)) }
}

export function toApiRenewal(terms: RenewalTerms): z.input<typeof RenewalShape> {
  const { date, product, term, seats, price, amount, newUnitPrice, newAmount, lapseCost } = terms
  const fraction = partOf(terms.period, terms.priced)
  return {
    ...{ product, term, seats },
    ...(fraction && { fraction }),
    date: formatPlainDate(date),
    end: formatPlainDate(terms.period.end),
    unitPrice: formatMoney(price.unitPrice),
    priceKind: price.kind,
    amount: formatMoney(amount),
    newUnitPrice: formatMoney(newUnitPrice),
    newAmount: formatMoney(newAmount),
    lapseCost: formatMoney(lapseCost),
  }
}
