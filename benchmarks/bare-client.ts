/** Nothing but HTTP: bodies posted one after the other by a few clients, each on a connection of its own or on a kept one. */
import { Agent, request } from 'node:http'
import { type Way, workers } from './measure.ts'

type Bare = {
  readonly url: string
  readonly bodies: readonly string[]
  readonly lanes: number
  readonly keepAlive: boolean
}

export function bareClient({ url, bodies, lanes, keepAlive }: Bare): Way {
  let next = 0
  return {
    name: `bare client, ${keepAlive ? 'connections kept' : 'a connection each'}`,
    clients: lanes,
    async run(until) {
      const agent = keepAlive ? new Agent({ keepAlive, maxSockets: lanes }) : false
      const piece = async () => {
        next = (next + 1) % bodies.length
        await send(url, bodies[next] ?? '', agent)
        return 1
      }
      const done = await workers(lanes, until, piece)
      if (agent) agent.destroy()
      return done
    },
  }
}

function send(url: string, body: string, agent: Agent | false): Promise<void> {
  const content = Buffer.from(body)
  const headers = { 'content-type': 'application/json', 'content-length': content.length }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', resolve).on('error', reject)
    })
    asked.on('error', reject).end(content)
  })
}
