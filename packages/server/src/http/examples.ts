/** An example of each operation, captured from a story that was played: written by tools/capture-examples.ts. */
import examples from './examples.json' with { type: 'json' }

export type Example = {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly response?: unknown
}

export function exampleOf(operation: string): Example {
  return (examples as Readonly<Record<string, Example>>)[operation] ?? {}
}
