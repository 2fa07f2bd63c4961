/** Lets the pages of a scope be sent as plain forms; everywhere else bodies are JSON only. */
import type { FastifyInstance } from 'fastify'

export function readForms(scope: FastifyInstance): void {
  scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))))
  })
}
