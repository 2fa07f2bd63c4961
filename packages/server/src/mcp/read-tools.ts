/** A tool for every operation that only reads, taking what the operation takes. */
import type { Client } from '@coterm/sdk'
import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { operations } from '../operations/index.ts'
import type { Operation } from '../operations/operation.ts'
import { toldAsJson, toldOf } from './told.ts'

export function addReadTools(server: McpServer, coterm: Client): void {
  for (const operation of operations.filter(isRead)) {
    server.registerTool(
      toolName(operation.id),
      {
        description: `${operation.summary}. ${operation.method} ${operation.path}`,
        inputSchema: inputOf(operation),
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      (request) => toldOf(async () => toldAsJson(await ask(coterm, operation, request))),
    )
  }
}

// Files and tables are not for a conversation, and neither is everything that is kept about people.
function isRead({ method, callers, produces, scope }: Operation): boolean {
  return method === 'GET' && callers.includes('vendor') && produces === undefined && scope === 'view'
}

/** `listAccounts` is the tool `list_accounts`. */
export function toolName(id: string): string {
  return id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Path, query and body in one object, as the client takes them; what it does not know is said, not ignored. */
export function inputOf({ params, query, body }: Operation): z.ZodObject {
  const shapes = [params, query, body].map((schema) => (schema instanceof z.ZodObject ? schema.shape : {}))
  return z.strictObject(Object.assign({}, ...shapes))
}

export function ask(coterm: Client, { id }: Operation, request: object): Promise<unknown> {
  const method = coterm[id as keyof Client] as unknown as (request: object) => Promise<unknown>
  return method(request)
}
