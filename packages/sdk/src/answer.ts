/** Reads an answer: JSON, text or a file; anything else that comes back is an error. */
import { CotermError, type ProblemDetails } from './error.ts'

export async function answered(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? ''
  if (response.ok && /^application\/(pdf|xml)/.test(type)) return response.blob()
  const text = await response.text()
  if (response.ok && type.includes('json')) return JSON.parse(text)
  // A page of HTML is somebody else's answer.
  if (response.ok && /^text\/(csv|calendar)/.test(type)) return text
  throw new CotermError({
    status: response.status,
    problem: problemIn(type, text),
    requestId: response.headers.get('x-request-id'),
    retryAfterMs: retryAfterOf(response.headers.get('retry-after')),
  })
}

// A proxy in between may answer with JSON of its own, or with half of one.
function problemIn(type: string, text: string): ProblemDetails | null {
  if (!type.includes('json')) return null
  try {
    const said = JSON.parse(text) as Partial<ProblemDetails> | null
    return typeof said?.code === 'string' && typeof said.detail === 'string' ? (said as ProblemDetails) : null
  } catch {
    return null
  }
}

// Seconds, or a date.
function retryAfterOf(header: string | null): number | null {
  if (header === null) return null
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now())
}
