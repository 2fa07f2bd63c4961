/** The MCP server: which tools there are, and what the model is told about them. */
import { randomBytes } from 'node:crypto'
import type { Client } from '@coterm/sdk'
import { createRequestStateCodec, McpServer } from '@modelcontextprotocol/server'
import { addAcceptTool, type Shown } from './accept-tool.ts'
import { addQuoteTools } from './quote-tools.ts'
import { addReadTools } from './read-tools.ts'

const instructions = [
  'Coterm holds the subscriptions, quotes and invoices of customers.',
  'Amounts are decimal strings, dates are civil dates of the seller, ids begin with what they are: acc_, sub_, qte_, inv_.',
  'Lists are read with limit and cursor (nextCursor of the page before).',
  'A change is quoted first (create_quote) and accepted only when the person confirms it (accept_quote).',
  'When something is not open, each reason comes with what puts it right.',
].join('\n')

type Options = { readonly coterm: Client; readonly portalUrl: string; readonly version: string }

/** Makes a server for each connection; what one of them signed counts for the others of this process. */
export function mcpServers({ coterm, portalUrl, version }: Options): () => McpServer {
  const shown = createRequestStateCodec<Shown>({ key: randomBytes(32) })
  return () => {
    const server = new McpServer({ name: 'coterm', version }, { instructions, requestState: { verify: shown.verify } })
    addReadTools(server, coterm)
    addQuoteTools(server, coterm)
    addAcceptTool(server, { coterm, portalUrl, shown })
    return server
  }
}
