/** Why something is not open, in one sentence of each language of the product. */
import type { Language } from './language.ts'
import type { Refusal } from './refusals.ts'
import { de } from './sentences/de.ts'
import { en } from './sentences/en.ts'
import { es } from './sentences/es.ts'
import { fr } from './sentences/fr.ts'
import { it } from './sentences/it.ts'
import { ja } from './sentences/ja.ts'
import { nl } from './sentences/nl.ts'
import { pt } from './sentences/pt.ts'
import type { Sentences } from './sentences/sentences.ts'
import { parsePlainDate } from './time/plain-date.ts'

/** The sentence of every refusal in each language, with its places. */
export const refusalSentences: Readonly<Record<Language, Sentences>> = { en, fr, de, es, it, pt, nl, ja }

const msPerDay = 86_400_000

/** A place whose value is not known stays visible, so that a test finds it. Dates and numbers are written as one does there. */
export function refusalSentence({ code, params }: Refusal, language: Language): string {
  return refusalSentences[language][code].replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name]
    if (value === undefined) return place
    if (typeof value === 'number') return value.toLocaleString(language)
    const date = parsePlainDate(value)
    if (date === undefined) return value
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date * msPerDay)
  })
}
