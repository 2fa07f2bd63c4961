/**
 * Statements that are planned once on a connection are called by a name from then on. Our statements are many and short:
 * planning one costs more than running it. The text of a statement does not depend on how many rows it is about, so there
 * are a few hundred; what comes after the first thousand is planned each time, so that what a connection keeps is bounded.
 */
const statementsMax = 1_000

export type StatementNames = {
  /** Undefined when the statement is not to be kept. */
  nameOf(text: string): string | undefined
  /** After this failure the kept plan is good for nothing more: the statement gets another name. */
  failed(text: string, error: unknown): void
}

export function statementNames(): StatementNames {
  const names = new Map<string, string>()
  let last = 0
  return {
    nameOf(text) {
      const known = names.get(text)
      if (known !== undefined || names.size >= statementsMax) return known
      last += 1
      const name = `coterm_${last}`
      names.set(text, name)
      return name
    },
    failed(text, error) {
      if (isOutlived(error)) names.delete(text)
    },
  }
}

// A migration changed the columns that the statement answers with, while connections were open.
function isOutlived(error: unknown): boolean {
  const { code, message } = error as { readonly code?: string; readonly message?: string }
  return code === '0A000' && message?.includes('cached plan') === true
}
