/**
 * Accepting a quote, which charges the customer. It takes two steps: the quote is put in words before the person who uses
 * the client, and only what they confirm is accepted. Where the client cannot ask them, nothing is accepted.
 */
import { type Client, CotermError, type components } from '@coterm/sdk'
import {
  acceptedContent,
  type CallToolResult,
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  type McpServer,
  type RequestStateCodec,
  type ServerContext,
} from '@modelcontextprotocol/server'
import { z } from 'zod'
import { idText } from '../resources/primitives.ts'
import { quoteInWords } from './quote-words.ts'
import { notDone, refusalInWords, told, toldOf } from './told.ts'

type Quote = components['schemas']['Quote']

/** What the person was shown; signed, so that a confirmation counts for that and nothing else. */
export type Shown = { readonly quote: string; readonly words: string }

type Means = { readonly coterm: Client; readonly portalUrl: string; readonly shown: RequestStateCodec<Shown> }

const Confirmation = z.object({
  accept: z.boolean().meta({ title: 'Accept this quote', description: 'The amount due today is charged.' }),
})

export function addAcceptTool(server: McpServer, means: Means): void {
  server.registerTool(
    'accept_quote',
    {
      description:
        'Accept a quote: it is charged and takes effect. The person is asked to confirm it first, and without their ' +
        'confirmation nothing happens.',
      inputSchema: z.strictObject({ quote: idText('quote') }),
      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
    },
    async ({ quote: id }, context) => {
      let asked: InputRequiredResult | null = null
      const answer = await toldOf(async () => {
        const step = await nextStep({ server, context, means }, await means.coterm.getQuote({ quote: id }))
        if (!('inputRequests' in step)) return step as CallToolResult
        asked = step as InputRequiredResult
        return told('')
      })
      return asked ?? answer
    },
  )
}

type Call = { readonly server: McpServer; readonly context: ServerContext; readonly means: Means }

async function nextStep(call: Call, quote: Quote): Promise<CallToolResult | InputRequiredResult> {
  const words = quoteInWords(quote)
  if (quote.status === 'accepted') return told(`It has been accepted before.\n${words}`)
  if (quote.refusals.length > 0) {
    return notDone(['This quote is not open.', ...quote.refusals.map(refusalInWords)].join('\n'))
  }
  const { context, means } = call
  if (!canAsk(call)) {
    const where = new URL(`/quotes/${quote.id}`, means.portalUrl)
    return notDone(`${words}\n\nThis client cannot ask a person to confirm. Accept it in the portal: ${where}`)
  }
  const said = inputResponse(context.mcpReq.inputResponses, 'confirm')
  const before = context.mcpReq.requestState<Shown>()
  // Asked anew where something else was shown than what is to be accepted.
  if (said.kind !== 'elicit' || before?.quote !== quote.id || before.words !== words)
    return question(means, quote, words)
  const confirmed = acceptedContent(context.mcpReq.inputResponses, 'confirm', Confirmation)
  if (confirmed?.accept !== true) return notDone('The person did not confirm. Nothing was charged or changed.')
  return accepted(means.coterm, quote)
}

async function question({ shown }: Means, quote: Quote, words: string): Promise<InputRequiredResult> {
  return inputRequired({
    inputRequests: { confirm: inputRequired.elicit({ message: words, requestedSchema: Confirmation }) },
    requestState: await shown.mint({ quote: quote.id, words }),
  })
}

// A stale or expired quote is refused by the API, which decides it again before it charges; so is a key that may not.
async function accepted(coterm: Client, { id, dueToday, currency }: Quote): Promise<CallToolResult> {
  try {
    const { invoices } = await coterm.acceptQuote({ quote: id })
    return told(`Accepted. ${dueToday} ${currency} was due today. Invoices: ${invoices.join(', ') || 'none'}`)
  } catch (error) {
    if (!(error instanceof CotermError) || error.code !== 'refused') throw error
    return notDone(['Nothing was charged or changed.', ...error.refusals.map(refusalInWords)].join('\n'))
  }
}

// Newer clients say with each request what they can do, older ones when they connect.
function canAsk({ server, context }: Call): boolean {
  const { envelope } = context.mcpReq as { envelope?: Readonly<Record<string, unknown>> }
  const own = envelope?.[CLIENT_CAPABILITIES_META_KEY] as ClientCapabilities | undefined
  const { elicitation } = own ?? server.server.getClientCapabilities() ?? {}
  return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined)
}
