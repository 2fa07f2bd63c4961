/** A file as an answer: to be saved under its name, and not sent again to whoever has it already. */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

export async function sendFile({ request, reply }: Exchange, file: File): Promise<FastifyReply> {
  const bytes = Buffer.from(await file.arrayBuffer())
  const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`
  // It is the caller's own: nobody in between may keep it.
  reply.header('etag', etag).header('cache-control', 'private, no-cache')
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''))
  if (known?.includes(etag)) return reply.code(304).send()
  const name = file.name.replaceAll(/[^\w.-]/g, '_')
  return reply.type(file.type).header('content-disposition', `attachment; filename="${name}"`).send(bytes)
}
