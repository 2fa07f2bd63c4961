/** A receiver on loopback in a thread of its own, as it is another machine's in life: it reads what comes, and says 204. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

export type Receiver = {
  readonly url: string
  /** The ids of the webhooks that have arrived since the start. */
  ids(): Promise<ReadonlySet<string>>
  close(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const thread = new Worker(new URL('./receiver-thread.ts', import.meta.url))
  const [port] = (await once(thread, 'message')) as [number]
  return {
    url: `http://127.0.0.1:${port}/`,
    async ids() {
      thread.postMessage('ids')
      const [ids] = (await once(thread, 'message')) as [string[]]
      return new Set(ids)
    },
    async close() {
      await thread.terminate()
    },
  }
}
