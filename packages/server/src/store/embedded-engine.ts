/** The main thread's end of the embedded database: sends statements to its thread and hands the answers back. */
import { Worker } from 'node:worker_threads'
import { parameterText } from './column-values.ts'
import type { EmbeddedAnswer, EmbeddedFault, EmbeddedOptions, EmbeddedRequest } from './embedded-worker.ts'

export type EmbeddedEngine = {
  query(sql: string, parameters: readonly unknown[]): Promise<{ rows: unknown[]; affectedRows: number | undefined }>
  dump(): Promise<Uint8Array>
  close(): Promise<void>
}

/** A statement that failed, with PostgreSQL's own code and the name of the constraint that refused. */
class EmbeddedError extends Error {
  readonly code: string | undefined
  readonly constraint: string | undefined
  readonly table: string | undefined
  readonly detail: string | undefined

  constructor(fault: EmbeddedFault) {
    super(fault.message)
    this.name = 'EmbeddedError'
    this.code = fault.code
    this.constraint = fault.constraint
    this.table = fault.table
    this.detail = fault.detail
  }
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never
type Waiting = { resolve(answer: EmbeddedAnswer): void; reject(error: Error): void }

export function startEmbedded(options: EmbeddedOptions): EmbeddedEngine {
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), { workerData: options })
  const waiting = new Map<number, Waiting>()
  let last = 0
  let gone: Error | null = null
  worker.on('message', (answer: EmbeddedAnswer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) asked?.reject(new EmbeddedError(answer.error))
    else asked?.resolve(answer)
  })
  const end = (error: Error) => {
    gone = error
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', () => end(gone ?? new Error('The embedded database has been closed.')))

  function ask(request: Unnumbered<EmbeddedRequest>): Promise<EmbeddedAnswer> {
    if (gone) return Promise.reject(gone)
    last += 1
    const id = last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...request, id })
    })
  }

  return {
    async query(sql, parameters) {
      const answer = await ask({ type: 'query', sql, parameters: parameters.map(parameterText) })
      if (!('rows' in answer)) throw new Error('Broken invariant: a query is answered with rows')
      return answer
    },
    async dump() {
      const answer = await ask({ type: 'dump' })
      if (!('snapshot' in answer)) throw new Error('Broken invariant: a dump is answered with a snapshot')
      return answer.snapshot
    },
    async close() {
      if (gone) return
      await ask({ type: 'close' })
      await worker.terminate()
    },
  }
}
