/** The documentation at `/docs/`: its pages, each with a fresh nonce, and the files they need. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { docsPolicy, sendPage } from './security-headers.ts'

// Written by the build wherever a nonce belongs (docs-site/page-html.ts).
const placeOfNonce = 'coterm-nonce'

export async function addDocsPages(server: FastifyInstance, folder: string | null): Promise<void> {
  if (folder === null || !existsSync(join(folder, 'pages.json'))) return
  const read = JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8')) as Record<string, string>
  const pages = new Map(Object.entries(read))
  const missing = pages.get('404') ?? ''
  const options = { root: join(folder, 'assets'), prefix: '/docs/assets/', wildcard: false, index: false } as const
  await server.register(files, { ...options, decorateReply: false, maxAge: '10m' })
  server.get('/docs', (_request, reply) => reply.redirect('/docs/', 302))
  server.get('/docs/*', (request, reply) => {
    const { '*': asked } = request.params as { '*': string }
    const page = pages.get(asked) ?? pages.get(asked.replace(/\/$/, '')) ?? pages.get(`${asked}/`)
    if (page === undefined || asked === '404') reply.code(404)
    return sendPage(reply, docsPolicy, (nonce) => (page ?? missing).replaceAll(placeOfNonce, nonce))
  })
}
