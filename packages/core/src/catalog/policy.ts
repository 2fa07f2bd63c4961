/** The vendor's rules as data. Everything here may differ from vendor to vendor; the defaults are the product's. */
import type { PaymentMethodKind } from '../payment/payment-method.ts'
import { addDays, type PlainDate } from '../time/plain-date.ts'
import { isMonthly, monthsOf, type Term } from '../time/term.ts'
import { europeanUnion } from './countries.ts'
import type { Channel, PlanType, Platform } from './origin.ts'
import type { SupportContact } from './support.ts'
import type { TaxDisplayPolicy } from './tax-display.ts'
import type { ReverseCharge } from './tax-of.ts'

/** How long a subscription that was not renewed, or not paid, stays in each stage. */
export type StageDays = { readonly expired: number; readonly suspended: number }

/** How something can be returned: within how many days, and for what credit. */
export type ReturnRules = {
  readonly days?: { readonly monthly?: number | undefined; readonly longer?: number | undefined } | undefined
  readonly credit?: 'full' | 'minus_used' | undefined
}

export type Policy = {
  /** Days after the end date during which the renewal price can still be had. */
  readonly loyaltyGraceDays: number
  /** What seats added during a term cost: the price the term was charged at, or the list price for new seats. */
  readonly addedSeatsPrice: 'current' | 'new'
  readonly stages: { readonly monthly: StageDays; readonly longer: StageDays }
  /** Days before a renewal on which a notice is due, by length of the term. The law of the market may add some. */
  readonly noticeDays: {
    readonly monthly: readonly number[]
    readonly longer: readonly number[]
    readonly yearly: readonly number[]
    /** Days before a trial ends. */
    readonly trial: readonly number[]
  }
  /** Days after the due date on which a failed payment is tried again. */
  readonly retryDays: readonly number[]
  readonly seatsMinimum: number
  readonly seatsMaximum: number
  /** Countries whose customers may change their subscriptions themselves; `all` for every country. */
  readonly countries: 'all' | readonly string[]
  /** Where a subscription must have been sold, live and be planned to be changed here. */
  readonly channels: readonly Channel[]
  readonly platforms: readonly Platform[]
  readonly planTypes: readonly PlanType[]
  /** Kinds of payment method whose payment dates can be aligned. */
  readonly alignableMethods: readonly PaymentMethodKind[]
  /** What the days until an aligned date cost: the renewal price of the term, or what the term was charged at. */
  readonly stubPrice: 'renewal' | 'current'
  /** How many days before its end a term can be renewed. */
  readonly renewWindowDays: number
  readonly returns: {
    /** How many days after the invoice something can be returned, by the length of the term. */
    readonly days: { readonly monthly: number; readonly longer: number }
    readonly credit: 'full' | 'minus_used'
    /** Where a channel has rules of its own; what is left out is as above. */
    readonly byChannel: Partial<Record<Channel, ReturnRules>>
  }
  /**
   * What no renewal and no quote may exceed: lines for one subscription on one day, and what renews beside what the same
   * subscriptions cost before, unless it is below the floor (in whole units of its currency).
   */
  readonly safety: { readonly linesPerDay: number; readonly timesLast: number; readonly floor: number }
  /**
   * Rights of consumers that the vendor cannot take away. Withdrawal: 14 days from the contract, Directive 2011/83/EU
   * article 9. Ending a renewed contract: France, Code de la consommation L215-1; Germany, BGB § 309 no. 9.
   */
  readonly withdrawal: { readonly days: number; readonly countries: readonly string[] }
  readonly legalTermination: { readonly countries: readonly string[] }
  readonly reverseCharge: ReverseCharge
  /**
   * Where consumers must be shown prices with tax. EU: Directives 98/6/EC article 2 and 2011/83/EU article 6(1)(e);
   * United Kingdom: Price Marking Order 2004, article 2; Australia: Australian Consumer Law, section 48; Switzerland and
   * Liechtenstein: Preisbekanntgabeverordnung, article 4; Norway and Iceland: Directive 2011/83/EU by the EEA Agreement;
   * Japan: Consumption Tax Act, article 63.
   */
  readonly taxDisplay: TaxDisplayPolicy
  /** Where requests are mailed to (null: nowhere, they are only kept), and who can help. */
  readonly support: { readonly email: string | null; readonly contacts: readonly SupportContact[] }
}

export const defaultPolicy: Policy = {
  loyaltyGraceDays: 0,
  addedSeatsPrice: 'current',
  stages: { monthly: { expired: 15, suspended: 15 }, longer: { expired: 15, suspended: 30 } },
  noticeDays: { monthly: [], longer: [], yearly: [75, 38, 14], trial: [7] },
  retryDays: [1, 3, 7, 14],
  seatsMinimum: 1,
  seatsMaximum: 10_000,
  countries: 'all',
  channels: ['direct_online', 'direct_sales'],
  platforms: ['current'],
  planTypes: ['subscription'],
  alignableMethods: ['card', 'sepa_debit', 'invoice'],
  stubPrice: 'renewal',
  renewWindowDays: 90,
  returns: { days: { monthly: 15, longer: 30 }, credit: 'full', byChannel: {} },
  safety: { linesPerDay: 15, timesLast: 20, floor: 1000 },
  withdrawal: { days: 14, countries: europeanUnion },
  legalTermination: { countries: ['DE', 'FR'] },
  reverseCharge: { sellers: europeanUnion, buyers: europeanUnion },
  taxDisplay: { inclusive: { consumer: [...europeanUnion, 'GB', 'AU', 'CH', 'LI', 'NO', 'IS', 'JP'], business: [] } },
  support: { email: null, contacts: [] },
}

/** A policy as a vendor writes it: what is left out, at any depth, has the product's default. */
export type GivenPolicy = Partly<Policy>
type Partly<T> = T extends string | number | null | readonly unknown[]
  ? T
  : { readonly [K in keyof T]?: Partly<T[K]> | undefined }

export function withDefaults(given: GivenPolicy): Policy {
  return mergedPolicy(defaultPolicy, given)
}

/** The policy with what is given changed, at any depth; lists are replaced as a whole. */
export function mergedPolicy(policy: Policy, given: GivenPolicy): Policy {
  return merged(policy, given) as Policy
}

function merged(usual: unknown, given: unknown): unknown {
  if (given === undefined) return usual
  if (!isPlain(usual) || !isPlain(given)) return given
  const keys = new Set([...Object.keys(usual), ...Object.keys(given)])
  return Object.fromEntries([...keys].map((key) => [key, merged(usual[key], given[key])]))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How many days after the invoice something of this term can be returned. */
export function returnDaysOf(term: Term, { returns }: Policy, channel: Channel): number {
  const days = { ...returns.days, ...returns.byChannel[channel]?.days }
  const found = isMonthly(term) ? days.monthly : days.longer
  return found ?? (isMonthly(term) ? returns.days.monthly : returns.days.longer)
}

/** Whether a return gives back all that was paid, or keeps the price of the days that were used. */
export function returnCreditOf({ returns }: Policy, channel: Channel): 'full' | 'minus_used' {
  return returns.byChannel[channel]?.credit ?? returns.credit
}

/** The dates on which each stage begins, when the clock starts on this date. */
export type Stages = { readonly expired: PlainDate; readonly suspended: PlainDate; readonly cancelled: PlainDate }

export function stagesFrom(start: PlainDate, term: Term, policy: Policy): Stages {
  const days = isMonthly(term) ? policy.stages.monthly : policy.stages.longer
  const suspended = addDays(start, days.expired)
  return { expired: start, suspended, cancelled: addDays(suspended, days.suspended) }
}

/** The vendor's own days before the renewal of this term on which notices are due. */
export function noticeDaysOf(term: Term, { noticeDays }: Policy): readonly number[] {
  if (isMonthly(term)) return noticeDays.monthly
  return monthsOf(term) < 12 ? noticeDays.longer : noticeDays.yearly
}
