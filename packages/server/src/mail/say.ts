/** The sentences of a language: messages filled in, money, dates and terms written as it is done there. */
import type { Language } from '@coterm/core/language.ts'
import { formatMoney, type Money } from '@coterm/core/money/money.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { monthsOf, type Term } from '@coterm/core/time/term.ts'
import { IntlMessageFormat } from 'intl-messageformat'
import { de } from '../messages/email/de.ts'
import { type EmailMessage, type EmailMessages, en } from '../messages/email/en.ts'
import { es } from '../messages/email/es.ts'
import { fr } from '../messages/email/fr.ts'
import { it } from '../messages/email/it.ts'
import { ja } from '../messages/email/ja.ts'
import { nl } from '../messages/email/nl.ts'
import { pt } from '../messages/email/pt.ts'
import { linkPlaceholder } from './letter.ts'

export const emailMessages: Readonly<Record<Language, EmailMessages>> = { en, fr, de, es, it, pt, nl, ja }

type Values = Readonly<Record<string, string | number>>

export type Say = {
  readonly language: Language
  (message: EmailMessage, values?: Values): string
  money(amount: Money): string
  date(date: PlainDate): string
  term(term: Term): string
  seats(count: number): string
}

const made = new Map<Language, Say>()

export function sayIn(language: Language): Say {
  const known = made.get(language)
  if (known) return known
  const say = sayWith(language, (message) => emailMessages[language][message])
  made.set(language, say)
  return say
}

function sayWith(language: Language, textOf: (message: EmailMessage) => string): Say {
  const formats = new Map<EmailMessage, IntlMessageFormat>()
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  // The first of a month is "1er" in French, which `Intl` does not know.
  const ordinal = (text: string) => (language === 'fr' ? text.replace(/^1 /, '1er ') : text)
  const say = (message: EmailMessage, values: Values = {}) => {
    const format = formats.get(message) ?? new IntlMessageFormat(textOf(message), language)
    formats.set(message, format)
    return String(format.format(plain(values)))
  }
  const helpers = {
    language,
    money: (amount: Money) => moneyIn(language, amount),
    date: (date: PlainDate) => ordinal(day.format(new Date(`${formatPlainDate(date)}T00:00:00Z`))),
    term: (term: Term) => {
      const months = monthsOf(term)
      const years = months % 12 === 0
      return say('term', { unit: years ? 'year' : 'month', count: years ? months / 12 : months })
    },
    seats: (count: number) => say('seats', { count }),
  }
  return Object.assign(say, helpers)
}

// The exact decimal text is formatted, so that no amount is too large to be written to the cent.
function moneyIn(language: Language, amount: Money): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: amount.currency })
  return format.format(formatMoney(amount) as Intl.StringNumericLiteral)
}

// One line each, and nothing that could pass for the place of the link.
function plain(values: Values): Record<string, string | number> {
  const entries = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? line(value) : value])
  return Object.fromEntries(entries)
}

function line(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').replaceAll(linkPlaceholder, '')
}
