/** A way to a server that can be frozen: connections stay open, and nothing is answered any more. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type FreezableWay = {
  /** The database's address, through here. */
  readonly url: string
  freeze(): void
  thaw(): void
  close(): Promise<void>
}

export async function freezableWay(databaseUrl: string): Promise<FreezableWay> {
  const address = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let frozen = false
  const all = (what: 'pause' | 'resume') => {
    frozen = what === 'pause'
    for (const socket of sockets) socket[what]()
  }
  const server = createServer((inward) => {
    const onward = connect(Number(address.port), address.hostname)
    for (const socket of [inward, onward]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
    inward.pipe(onward)
    onward.pipe(inward)
    if (frozen) all('pause')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const through = new URL(databaseUrl)
  through.hostname = '127.0.0.1'
  through.port = String((server.address() as AddressInfo).port)
  return {
    url: through.href,
    freeze: () => all('pause'),
    thaw: () => all('resume'),
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
