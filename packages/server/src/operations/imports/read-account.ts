/** What a row says about an account and its subscription, or what is wrong with it: the column, and what to do. */

import { type ProductId, priceKinds } from '@coterm/core/catalog/catalog.ts'
import { isRegion } from '@coterm/core/catalog/countries.ts'
import { channels, planTypes, platforms } from '@coterm/core/catalog/origin.ts'
import { isWrittenRight, tidyTaxId } from '@coterm/core/catalog/tax-id.ts'
import { accountKinds, type SellerId } from '@coterm/core/invoice/parties.ts'
import { languageFor, languages } from '@coterm/core/language.ts'
import { paymentMethodKinds } from '@coterm/core/payment/payment-method.ts'
import { roles } from '@coterm/core/permissions.ts'
import type { Running } from '@coterm/core/subscription/imported.ts'
import { renewalIntents } from '@coterm/core/subscription/subscription.ts'
import { anchorDayOf, monthsLater, termFrom } from '@coterm/core/time/period.ts'
import { formatPlainDate, type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { monthsOf, parseTerm, type Term } from '@coterm/core/time/term.ts'
import { amountOf } from '../../resources/catalog.ts'
import type { NewAccount } from '../../store/create-account.ts'
import type { Column, FileRow } from './read-rows.ts'

/** Thrown while a row is read; told beside its line. */
export class RowError extends Error {
  readonly column: Column | null

  constructor(column: Column | null, message: string) {
    super(message)
    this.column = column
  }
}

type Values = FileRow['values']
type Defaults = { readonly seller: SellerId; readonly provider: string }

export function readAccount(values: Values, { seller, provider }: Defaults): NewAccount {
  const country = needed(values, 'country')
  if (!/^[A-Z]{2}$/.test(country))
    throw new RowError('country', 'is not a country: write two capital letters, such as FR')
  const region = values.region || null
  if (region !== null && !(isRegion(region) && region.startsWith(`${country}-`))) {
    throw new RowError('region', `is not a region of ${country}: write it by ISO 3166-2, such as US-CA`)
  }
  const taxId = values.tax_id ? tidyTaxId(values.tax_id) : null
  if (taxId !== null && !isWrittenRight(taxId, country)) throw new RowError('tax_id', `is not written as in ${country}`)
  const language = word(values, 'language', { words: languages, otherwise: languageFor(country) })
  return {
    ...{ seller, country, region, taxId, testClock: null, name: needed(values, 'name') },
    kind: word(values, 'kind', { words: accountKinds, otherwise: 'business' }),
    billing: { details: null, poNumber: null, recipients: [], language },
    members: (values.members || '')
      .split('|')
      .filter((text) => text.trim() !== '')
      .map(readMember),
    paymentMethods: values.payment_kind ? [readMethod(values, provider)] : [],
  }
}

function readMember(text: string) {
  const [, name = '', email = '', role = 'owner'] = /^\s*(.*?)\s*<([^<>\s]+@[^<>\s]+)>\s*(\w+)?\s*$/.exec(text) ?? []
  const known = roles.find((each) => each === role)
  if (email === '' || !known) {
    throw new RowError(
      'members',
      `has "${text.trim()}": write Name <address> role, with | between members; roles: ${roles.join(', ')}`,
    )
  }
  return { name: name || email, email, role: known }
}

function readMethod(values: Values, provider: string): NewAccount['paymentMethods'][number] {
  const kind = word(values, 'payment_kind', { words: paymentMethodKinds, otherwise: 'card' })
  const token = values.payment_token
  if (!token && kind !== 'invoice') throw new RowError('payment_token', "is missing: write the provider's reference")
  const expiresOn = values.payment_expires ? readDate(values, 'payment_expires') : null
  const label = values.payment_label || kind
  return { kind, label, expiresOn, provider, customer: values.payment_customer || null, ...(token && { token }) }
}

type Read = Omit<Running, 'id' | 'account' | 'paymentMethod'>

/** Null where the row is about an account alone. */
export function readSubscription(
  values: Values,
  { currency: own, today }: { currency: string; today: PlainDate },
): Read | null {
  if (!values.subscription) {
    if (values.product) throw new RowError('subscription', 'is missing: what did the system before call it?')
    return null
  }
  const term = parseTerm(needed(values, 'term'))
  if (!term) throw new RowError('term', 'is not a term: write months or years, such as P1M, P1Y or P3Y')
  const days = readDays(values, term)
  if (termFrom(days.start, term, days.anchorDay).end <= today) {
    throw new RowError('start', 'begins a term that has ended: write the start of the term that runs now')
  }
  const currency = values.currency || own
  const unitPrice = amountOf(needed(values, 'unit_price'), currency)
  if (!unitPrice) throw new RowError('unit_price', `is not an amount in ${currency}, such as 420.00`)
  return {
    ...{ term, unitPrice, product: needed(values, 'product') as ProductId, ...days },
    seats: wholeNumber(values, 'seats'),
    loyalSince: values.loyal_since ? readDate(values, 'loyal_since') : days.start,
    priceKind: word(values, 'price_kind', { words: priceKinds, otherwise: 'renewal' }),
    channel: word(values, 'channel', { words: channels, otherwise: 'direct_online' }),
    platform: word(values, 'platform', { words: platforms, otherwise: 'current' }),
    planType: word(values, 'plan_type', { words: planTypes, otherwise: 'subscription' }),
    renewalIntent: word(values, 'renewal_intent', { words: renewalIntents, otherwise: 'auto' }),
  }
}

// From the start of the term that runs, or from its end alone; where both are there, they have to fit.
function readDays(values: Values, term: Term): Pick<Read, 'start' | 'anchorDay'> {
  if (!values.start && !values.end)
    throw new RowError('start', 'is missing: write when the term that runs now began, or its end')
  const end = values.end ? readDate(values, 'end') : null
  const start = values.start || end === null ? readDate(values, 'start') : monthsLater(end, -monthsOf(term))
  const anchorDay = values.anchor_day
    ? wholeNumber(values, 'anchor_day')
    : anchorDayOf(values.start || end === null ? start : end)
  if (anchorDay < 1 || anchorDay > 31) throw new RowError('anchor_day', 'is not a day of a month')
  const reckoned = termFrom(start, term, anchorDay).end
  if (end !== null && end !== reckoned) {
    throw new RowError(
      'end',
      `does not fit: a term of ${term} from ${formatPlainDate(start)} ends on ${formatPlainDate(reckoned)}`,
    )
  }
  return { start, anchorDay }
}

function needed(values: Values, column: Column): string {
  const text = values[column]
  if (!text) throw new RowError(column, 'is missing')
  return text
}

function readDate(values: Values, column: Column): PlainDate {
  const date = parsePlainDate(needed(values, column))
  if (date === undefined) throw new RowError(column, 'is not a date of the calendar, written as 2027-04-25')
  return date
}

function wholeNumber(values: Values, column: Column): number {
  const text = needed(values, column)
  if (!/^\d{1,7}$/.test(text)) throw new RowError(column, 'is not a whole number')
  return Number(text)
}

type Choice<T extends string> = { readonly words: readonly T[]; readonly otherwise: T }

function word<T extends string>(values: Values, column: Column, { words, otherwise }: Choice<T>): T {
  const text = values[column] || otherwise
  const found = words.find((each) => each === text)
  if (found === undefined) throw new RowError(column, `is "${text}": write one of ${words.join(', ')}`)
  return found
}
