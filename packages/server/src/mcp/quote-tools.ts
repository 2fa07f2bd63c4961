/** Asking what changes would cost: nothing of the customer's changes by it. */
import type { Client } from '@coterm/sdk'
import type { McpServer } from '@modelcontextprotocol/server'
import { createAlignmentPlan } from '../operations/alignment-plans/create-alignment-plan.ts'
import { createQuote } from '../operations/quotes/create-quote.ts'
import { quoteInWords } from './quote-words.ts'
import { ask, inputOf, toolName } from './read-tools.ts'
import { told, toldAsJson, toldOf } from './told.ts'

const annotations = { readOnlyHint: false, destructiveHint: false, openWorldHint: false }

export function addQuoteTools(server: McpServer, coterm: Client): void {
  server.registerTool(
    toolName(createQuote.id),
    {
      description:
        'What changes would cost today and at the next renewals. Nothing is charged or changed. ' +
        'Show the answer to the person before anything else; accept_quote asks them to confirm it.',
      inputSchema: inputOf(createQuote),
      annotations,
    },
    (request) =>
      toldOf(async () => {
        const quote = await coterm.createQuote(request as Parameters<Client['createQuote']>[0])
        return told(`${quoteInWords(quote)}\n\n${JSON.stringify(quote)}`)
      }),
  )
  server.registerTool(
    toolName(createAlignmentPlan.id),
    {
      description: `${createAlignmentPlan.summary}. Nothing is charged or changed.`,
      inputSchema: inputOf(createAlignmentPlan),
      annotations,
    },
    (request) => toldOf(async () => toldAsJson(await ask(coterm, createAlignmentPlan, request))),
  )
}
