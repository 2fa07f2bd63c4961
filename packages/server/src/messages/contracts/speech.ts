/** Speaks about contracts that end: the words of a language, with dates and moments as they are written there. */
import type { Language } from '@coterm/core/language.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Statement } from '../../store/contract-statements.ts'
import { speechOf, type Values } from '../format.ts'
import { de } from './de.ts'
import { type ContractWords, en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'

export const contractWords: Readonly<Record<Language, ContractWords>> = { en, fr, de, es, it, pt, nl, ja }

const msPerDay = 86_400_000

export type ContractSpeech = {
  say(word: keyof ContractWords, values?: Values): string
  date(date: PlainDate): string
  /** The zone is named: the reader's is not known. */
  moment(at: Instant): string
}

export function contractSpeech(language: Language): ContractSpeech {
  const { say } = speechOf(contractWords, language, '')
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' })
  return {
    say: (word, values = {}) => say(word, oneLine(values)),
    date: (date) => days.format(date * msPerDay),
    moment: (at) => moments.format(at),
  }
}

/** What was declared, as labels and values. */
export function saidFacts(statement: Statement): (readonly [label: string, value: string])[] {
  const { kind, name, email, contract, cause, wishedOn, language } = statement
  const { say, date } = contractSpeech(language)
  const how = [[say('kind'), say(cause === null ? 'ordinary' : 'forCause')] as const]
  const reason = cause === null ? [] : [[say('cause'), line(cause)] as const]
  const when = [[say('endsOn'), wishedOn === null ? say('earliest') : date(wishedOn)] as const]
  return [
    ...(kind === 'cancel' ? [...how, ...reason] : []),
    [say('name'), line(name)],
    [say('contract'), line(contract)],
    ...(kind === 'cancel' ? when : []),
    [say('email'), line(email)],
  ]
}

function oneLine(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? line(value) : value]),
  )
}

function line(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
