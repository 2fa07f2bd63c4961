/** The real program as a newcomer starts it: a process of its own, a fresh folder, any free port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type RunningDemo = {
  readonly signInLink: string
  readonly url: string
  readonly apiKey: string
  stop(): Promise<void>
}

const startMsMax = 90_000
const program = join(import.meta.dirname, '../../bin/coterm.js')

export async function startDemo(): Promise<RunningDemo> {
  const folder = await mkdtemp(join(tmpdir(), 'coterm-demo-'))
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(process.execPath, [program, 'start', '--demo', '--port', '0', '--data', folder], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    await ended(child)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const printed = await printedBy(child)
    return {
      signInLink: found(printed, /Portal, signed in\s+(\S+)/),
      url: found(printed, /runs at (\S+)/),
      apiKey: found(printed, /API key\s+(\S+)/),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function printedBy(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const late = setTimeout(() => reject(new Error(`It did not start in time. It printed:\n${printed}`)), startMsMax)
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (!printed.includes('Stop with')) return
      clearTimeout(late)
      resolve(printed)
    })
    child.on('exit', (status) => {
      clearTimeout(late)
      reject(new Error(`It ended with ${status} before it had started. It printed:\n${printed}`))
    })
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
    child.on('exit', () => {
      clearTimeout(late)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)?.[1]
  if (!match) throw new Error(`The start command does not print ${pattern}. It printed:\n${text}`)
  return match
}
