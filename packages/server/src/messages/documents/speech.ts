/** The language of a document: its account's, with the habits of its account's country. */
import type { Language } from '@coterm/core/language.ts'
import { type Speech, speechOf } from '../format.ts'
import { de } from './de.ts'
import { type DocumentMessage, en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'

export const documentMessages = { en, fr, de, es, it, pt, nl, ja }

export type DocumentSpeech = Speech<DocumentMessage>

export function documentSpeech(language: Language, country: string): DocumentSpeech {
  return speechOf<DocumentMessage>(documentMessages, language, country)
}
