/**
 * The vendor's pages that the law and customers want to find, in one place that needs neither a session nor a script; and
 * the same links for the foot of the other pages that the server writes.
 */
import type { Language } from '@coterm/core/language.ts'
import type { FastifyInstance } from 'fastify'
import { escapeHtml } from '../mail/render-html.ts'
import { contractWords } from '../messages/contracts/speech.ts'
import { legalWords } from '../messages/legal-links.ts'
import type { OperationDeps } from '../operations/operation.ts'
import { brandingLinks, onlyBranding } from '../store/branding.ts'
import type { Reader } from '../store/database.ts'
import { languageWanted } from './language-wanted.ts'
import { page } from './page.ts'
import { formPolicy, sendPage } from './security-headers.ts'

export function addLegalPage(server: FastifyInstance, { database }: OperationDeps): void {
  server.get('/legal', async (request, reply) => {
    const language = languageWanted(request)
    const words = legalWords[language]
    const links = await legalLinks(database.kysely, language)
    const { cancelLink, withdrawLink } = contractWords[language]
    const own = [
      `<a href="/cancel-contract?lang=${language}">${escapeHtml(cancelLink)}</a>`,
      `<a href="/withdraw-contract?lang=${language}">${escapeHtml(withdrawLink)}</a>`,
    ]
    const items = [...links, ...own].map((each) => `<li>${each}</li>`)
    const none = links.length === 0 ? `<p>${escapeHtml(words.none)}</p>` : ''
    const body = `${none}<ul>${items.join('')}</ul>`
    return sendPage(reply, formPolicy, (nonce) => page({ title: words.title, body, language }, nonce))
  })
}

/** As links; none where it is not clear whose pages these are. */
export async function legalLinks(reader: Reader, language: Language): Promise<string[]> {
  const links = (await onlyBranding(reader))?.branding.links ?? {}
  const words = legalWords[language]
  return brandingLinks.flatMap((link) => {
    const url = links[link]
    return url ? [`<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(words[link])}</a>`] : []
  })
}
