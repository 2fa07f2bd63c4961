/** A failure as it may be logged: what the database adds to it holds values of rows, so that is left out. */

export type LoggedError = {
  readonly type: string
  readonly message: string
  readonly stack: string
  readonly code?: string
  readonly constraint?: string
}

export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: '' }
  const { name, message, stack = '', code, constraint } = error as Error & { code?: string; constraint?: string }
  return { type: name, message, stack, ...(code && { code }), ...(constraint && { constraint }) }
}

/** As a line of JSON, like the server's own. */
export function logFailure(error: unknown): void {
  console.error(
    JSON.stringify({ level: 50, time: Date.now(), err: loggedError(error), msg: 'a pass of the worker failed' }),
  )
}
