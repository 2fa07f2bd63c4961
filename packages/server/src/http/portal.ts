/** The built portal: its files as they are, and its page with a fresh nonce each time. */
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

export async function addPortal(server: FastifyInstance, deps: OperationDeps, folder: string | null): Promise<void> {
  const page = folder !== null && existsSync(folder) ? await readFile(join(folder, 'index.html'), 'utf8') : null
  const send = (reply: FastifyReply, text: string) =>
    sendPage(reply, portalPolicy, (nonce) => text.replaceAll(placeOfNonce, nonce))
  if (page !== null && folder !== null) {
    const globIgnore = ['index.html', '**/*.map', '**/*.gz', '**/*.br']
    const options = { root: folder, wildcard: false, index: false, preCompressed: true } as const
    await server.register(files, { ...options, globIgnore, maxAge: '1h' })
    addSignIn(server, deps, (reply) => send(reply, page))
  }
  server.setNotFoundHandler((request, reply) => {
    const known = page !== null && request.method === 'GET' && !/^\/(v1|docs|openapi)/.test(request.url)
    // The portal finds its own way from any address.
    return known ? send(reply, page) : sendProblem(request, reply, notFound('page'))
  })
}
