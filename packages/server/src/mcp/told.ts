/** What a tool answers: the API's answer as JSON, or what stood in the way with what puts it right. */
import { CotermError, type components } from '@coterm/sdk'
import type { CallToolResult } from '@modelcontextprotocol/server'

type Refusal = components['schemas']['Refusal']

export function told(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] }
}

export function toldAsJson(answer: unknown): CallToolResult {
  return told(JSON.stringify(answer, null, 2))
}

export function notDone(text: string): CallToolResult {
  return { ...told(text), isError: true }
}

/** Does what is asked; whatever the API says instead is told, so that the model can put it right or ask the person. */
export async function toldOf(ask: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof CotermError) return notDone(problemInWords(error))
    return notDone(`Coterm cannot be reached: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function problemInWords({ message, code, problem, refusals, requestId }: CotermError): string {
  const errors = problem?.errors?.map(({ path, message }) => `- ${path || 'the request'} ${message}`) ?? []
  return [
    code === null ? message : `${message} (${code})`,
    ...errors,
    ...refusals.map(refusalInWords),
    ...(problem?.actionUrl ? [`The customer confirms the payment at ${problem.actionUrl}`] : []),
    ...(requestId ? [`Request ${requestId}`] : []),
  ].join('\n')
}

export function refusalInWords({ message, code, fix, contact }: Refusal): string {
  const way = fix ? ` What puts it right: ${JSON.stringify(fix)}` : contact ? ` Who can help: ${contact.type}` : ''
  return `- ${message} (${code})${way}`
}
