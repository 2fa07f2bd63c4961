/** Reads a scenario file, YAML or JSON; what is wrong is told with the path inside the file and the line. */
import { readFile } from 'node:fs/promises'
import type { Scenario } from '@coterm/core/simulator/scenario.ts'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { ScenarioFile } from './scenario-file.ts'
import { ScenarioProblem } from './scenario-problem.ts'
import { toScenario } from './to-scenario.ts'

type Path = readonly (string | number)[]

/** Throws a plain Error whose message says where; see the command for the exit status. */
export async function readScenario(file: string): Promise<Scenario> {
  return parseScenario(await readFile(file, 'utf8'))
}

export function parseScenario(text: string): Scenario {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const [broken] = document.errors
  if (broken) throw new Error(broken.message)
  const read = ScenarioFile.safeParse(document.toJS({ maxAliasCount: 100 }))
  if (!read.success) throw new Error(read.error.issues.map((issue) => tell(document, lines, issue)).join('\n'))
  try {
    return toScenario(read.data)
  } catch (error) {
    if (error instanceof ScenarioProblem) throw new Error(tell(document, lines, error))
    throw error
  }
}

type Told = { readonly path: readonly PropertyKey[]; readonly message: string }

function tell(document: Document, lines: LineCounter, { path, message }: Told): string {
  const inside = path.map((key) => (typeof key === 'number' ? key : String(key)))
  const shown = inside.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')
  return `line ${lineOf(document, lines, inside)}, ${shown.replace(/^\./, '') || 'the file'}: ${message}`
}

// What is missing has no line of its own: then that of what it is missing from.
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
