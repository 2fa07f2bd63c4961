/** `coterm mcp`: lets a language model read and quote through the API, over standard input and output. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createClient } from '@coterm/sdk'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { Command } from 'commander'
import { mcpServers } from '../mcp/mcp-server.ts'

type Options = { readonly url?: string; readonly portalUrl?: string }

export function mcpCommand(): Command {
  return new Command('mcp')
    .description('Serve the Model Context Protocol on standard input and output, for a language model')
    .option('--url <url>', 'the Coterm server (default: COTERM_URL, or http://127.0.0.1:4400)')
    .option('--portal-url <url>', 'where customers reach the portal (default: the same)')
    .addHelpText('after', '\nThe API key is read from COTERM_API_KEY, so that no list of processes shows it.')
    .action(serve)
}

async function serve(options: Options): Promise<void> {
  const url = options.url ?? process.env.COTERM_URL ?? 'http://127.0.0.1:4400'
  const apiKey = process.env.COTERM_API_KEY
  if (!apiKey) throw new Error('COTERM_API_KEY is missing: an API key of the vendor')
  if (!URL.canParse(url)) throw new Error(`${url} is not an address`)
  const { version } = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'))
  const coterm = createClient({ baseUrl: url, apiKey })
  const make = mcpServers({ coterm, portalUrl: options.portalUrl ?? url, version })
  // What is printed is the protocol; everything else goes to the error output.
  serveStdio(make, { onerror: (error) => console.error(error.message) })
}
