/** Messages with their values, in a language and the habits of a country: plurals by ICU, money and dates by `Intl`. */
import type { Language } from '@coterm/core/language.ts'
import { exponentOf } from '@coterm/core/money/currency.ts'
import { formatMoney, type Money } from '@coterm/core/money/money.ts'
import type { Period } from '@coterm/core/time/period.ts'
import { addDays, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { IntlMessageFormat } from 'intl-messageformat'

export type Values = Readonly<Record<string, string | number>>

/** Speaks one language to one country. */
export type Speech<Key extends string> = {
  readonly language: Language
  say(key: Key, values?: Values): string
  /** "1 234,56 €" */
  money(amount: Money): string
  /** The amount alone, for a column whose head names the currency. */
  amount(amount: Money): string
  percent(rate: string): string
  date(date: PlainDate): string
  /** First day to last day. */
  period(period: Period): string
  count(value: number): string
  country(code: string): string
}

// Countries that write this language in a way of their own; everywhere else it is written as at home. English at home is
// British: its dates and figures are read most widely.
const regions: Readonly<Record<Language, string>> = {
  ...{ en: 'US CA AU NZ IE IN ZA SG', fr: 'CA CH BE LU', de: 'AT CH LI LU', es: 'MX AR CO CL PE US', it: 'CH' },
  ...{ pt: 'BR', nl: 'BE', ja: '' },
}
const homes: Readonly<Record<Language, string>> = {
  ...{ en: 'GB', fr: 'FR', de: 'DE', es: 'ES', it: 'IT', pt: 'PT', nl: 'NL', ja: 'JP' },
}

function localeOf(language: Language, country: string): string {
  return `${language}-${regions[language].split(' ').includes(country) ? country : homes[language]}`
}

type Catalogues<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

const kept = new Map<string, unknown>()
const keptMax = 20_000

/** What is made once for the same question; formatters of `Intl` are slow to make. */
function once<T>(question: string, make: () => T): T {
  const found = kept.get(question)
  if (found !== undefined) return found as T
  const made = make()
  if (kept.size >= keptMax) kept.clear()
  kept.set(question, made)
  return made
}

export function speechOf<Key extends string>(
  catalogues: Catalogues<Key>,
  language: Language,
  country: string,
): Speech<Key> {
  const locale = localeOf(language, country)
  const catalogue = catalogues[language]
  const number = (options: Intl.NumberFormatOptions) =>
    once(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options))
  const days = () =>
    once(`date ${locale}`, () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }))
  // Exact: a decimal string is formatted without becoming a float.
  const text = (amount: Money) => formatMoney(amount) as unknown as number
  return {
    language,
    say: (key, values = {}) =>
      String(
        once(`message ${locale} ${catalogue[key]}`, () => new IntlMessageFormat(catalogue[key], locale)).format(values),
      ),
    money: (amount) => number({ style: 'currency', currency: amount.currency }).format(text(amount)),
    amount: (amount) => {
      const digits = exponentOf(amount.currency)
      return number({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(text(amount))
    },
    percent: (rate) => number({ style: 'percent', maximumFractionDigits: 6 }).format(Number(rate) / 100),
    date: (date) => days().format(date * 86_400_000),
    period: ({ start, end }) => days().formatRange(start * 86_400_000, addDays(end, -1) * 86_400_000),
    count: (value) => number({}).format(value),
    country: (code) =>
      once(`countries ${language}`, () => new Intl.DisplayNames(language, { type: 'region' })).of(code) ?? code,
  }
}
