/** The API's description, and the page to read it on. The page is served whole by ourselves and knows nobody's session. */
import { randomUUID } from 'node:crypto'
import reader from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import { openApiDocument } from './openapi.ts'
import { type PagePolicy, policyText } from './security-headers.ts'

const path = '/docs/api'

// What its version of today styles without a nonce; a test in a browser names the ones that change with it.
const ownStyles = [
  ...["'sha256-l/2OpPg0d+2VLTLgwjf5mQo2CYwHDEqdj5TjbfEyVJI='", "'sha256-T13Uev3xCax2N28XaoAE8DOzQZKvPp7ZQVAi1iRREjo='"],
  ...["'sha256-im4bR8m0i9OTwS6FwAG4MKlk4URQdZkDu1Tx9kDpKNw='", "'sha256-v6FGbsebOHJ39qjwyswuNyhVylA7DHti/pqoiIvwbXQ='"],
  ...["'sha256-LGszelMz0+v6/EfEtNYVFCYH7w05IKqvd9gau6UXRbE='", "'sha256-N0xsfcyBVNreCzi1/M7Jkwm++U4Ix+XvEEGJO4Q8wis='"],
].join(' ')

// It asks for nothing but the description and what its reader tries out here.
const readerPolicy: PagePolicy = (nonce) => ({
  'default-src': "'none'",
  'script-src': `'nonce-${nonce}'`,
  'style-src': `'nonce-${nonce}' 'unsafe-hashes' ${ownStyles}`,
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
})

export async function addApiReader(server: FastifyInstance): Promise<void> {
  const description = JSON.stringify(openApiDocument())
  server.get('/openapi.json', async (_request, reply) => reply.type('application/json').send(description))
  // The library writes one nonce into every page; it is exchanged for a fresh one on the way out.
  const written = randomUUID()
  await server.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply, payload) => {
      if (typeof payload !== 'string' || !payload.includes(written)) return payload
      const nonce = randomUUID()
      reply.header('content-security-policy', policyText(readerPolicy(nonce)))
      return payload.replaceAll(written, nonce)
    })
    await scope.register(reader, {
      routePrefix: path,
      configuration: { url: '/openapi.json', withDefaultFonts: false, telemetry: false, nonce: written } as never,
    })
  })
}
