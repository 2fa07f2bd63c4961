/** A system that is told what happens, on loopback: it answers as a test tells it to, badly too, and keeps what it got. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Got = { readonly headers: IncomingHttpHeaders; readonly body: string }
export type Behaviour = (response: ServerResponse, got: Got) => void

export const well: Behaviour = (response) => response.writeHead(204).end()
export const answering =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    response.writeHead(status, headers).end('no')
export const hangingUp: Behaviour = (response) => response.destroy()

export type Receiver = {
  readonly url: string
  readonly got: Got[]
  behave(behaviour: Behaviour): void
  close(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  let behaviour = well
  const got: Got[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => {
      body += part
    })
    request.on('end', () => {
      const received = { headers: request.headers, body }
      got.push(received)
      behaviour(response, received)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...{ url: `http://127.0.0.1:${port}/hooks`, got },
    behave(next) {
      behaviour = next
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
