/** The language of a page that the server writes: the one in its address or form, else the browser's, else English. */
import { type Language, languages } from '@coterm/core/language.ts'
import type { FastifyRequest } from 'fastify'

export function languageWanted({ query, body, headers }: FastifyRequest): Language {
  const { lang } = { ...(query as object), ...(body as object) } as { lang?: unknown }
  const accepted = (headers['accept-language'] ?? '').slice(0, 2).toLowerCase()
  return languages.find((each) => each === lang) ?? languages.find((each) => each === accepted) ?? 'en'
}
