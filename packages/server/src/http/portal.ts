/** The built pages, one for customers and one for the vendor: their files as they are, and each with a fresh nonce every time. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { OperationDeps } from '../operations/operation.ts'
import { notFound } from '../operations/problem.ts'
import { portalPolicy, sendPage } from './security-headers.ts'
import { sendProblem } from './send-problem.ts'
import { addSignIn } from './sign-in.ts'

// Written by the build wherever a nonce belongs (packages/web/vite.config.ts); the page holds nothing of anybody's.
const placeOfNonce = 'coterm-nonce'

type Pages = { readonly portal: string; readonly console: string }

export async function addPortal(server: FastifyInstance, deps: OperationDeps, folder: string | null): Promise<void> {
  const pages = folder !== null && existsSync(folder) ? await readPages(folder) : null
  if (pages !== null && folder !== null) {
    const globIgnore = ['*.html', '**/*.map', '**/*.gz', '**/*.br']
    const options = { root: folder, wildcard: false, index: false, preCompressed: true } as const
    await server.register(files, { ...options, globIgnore, maxAge: '1h' })
    addSignIn(server, deps, (reply) => send(reply, pages.portal))
  }
  server.setNotFoundHandler((request, reply) => {
    const { method, url } = request
    if (pages === null || method !== 'GET' || /^\/(v1|docs|openapi)/.test(url)) {
      return sendProblem(request, reply, notFound('page'))
    }
    // Both find their own way from any address of theirs.
    return send(reply, /^\/console(?![\w-])/.test(url) ? pages.console : pages.portal)
  })
}

async function readPages(folder: string): Promise<Pages> {
  const read = (name: string) => readFile(join(folder, `${name}.html`), 'utf8')
  return { portal: await read('index'), console: await read('console') }
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return sendPage(reply, portalPolicy, (nonce) => page.replaceAll(placeOfNonce, nonce))
}
