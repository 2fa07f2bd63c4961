/** The thread that `receiver.ts` starts. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort } from 'node:worker_threads'

const ids = new Set<string>()
const server = createServer((request, response) => {
  const id = request.headers['webhook-id']
  request.resume().on('end', () => {
    if (typeof id === 'string') ids.add(id)
    response.writeHead(204).end()
  })
})
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port))
parentPort?.on('message', () => parentPort?.postMessage([...ids]))
