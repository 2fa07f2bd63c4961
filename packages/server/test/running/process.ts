/** The program as it runs in production: a process of its own on a PostgreSQL server, told everything by its environment. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const program = join(import.meta.dirname, '../../bin/coterm.js')
const startMsMax = 60_000

export type Running = {
  readonly printed: string
  /** Everything it has printed until now. */
  readonly all: () => string
  readonly errors: () => string
  /** Sends the signal; answers with which status it has ended. */
  signal(name: 'SIGTERM' | 'SIGINT'): void
  ended(): Promise<number | null>
}

type Started = { readonly child: ChildProcess; readonly errors: () => string; readonly all: () => string }

function begin(command: string, environment: Record<string, string>): Started {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [program, command], {
    env: { ...inherited, PORT: '0', COTERM_OPERATIONS_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  let all = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    all += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  return { child, errors: () => errors, all: () => all + errors }
}

/** Starts it, and waits until it says that it runs. */
export async function run(command: string, environment: Record<string, string>): Promise<Running> {
  const { child, errors, all } = begin(command, environment)
  const end = once(child, 'exit') as Promise<[number | null]>
  const printed = await new Promise<string>((resolve, reject) => {
    let text = ''
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`coterm ${command} did not start in time: ${text}${errors()}`))
    }, startMsMax)
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (!text.includes('Stop with')) return
      clearTimeout(late)
      resolve(text)
    })
    end.then(() => {
      clearTimeout(late)
      reject(new Error(`coterm ${command} ended: ${text}${errors()}`))
    })
  })
  return { printed, all, errors, signal: (name) => void child.kill(name), ended: async () => (await end)[0] }
}

/** Runs it to its end, which comes at once. */
export async function refused(command: string, environment: Record<string, string>) {
  const { child, errors } = begin(command, environment)
  const [status] = (await once(child, 'exit')) as [number | null]
  return { status, errors: errors() }
}
