/**
 * The provider's messages on their way to us: some come twice, some days late, none in its order, some to a process that
 * dies over them. Now and then somebody else sends one.
 */
import { handleProviderEvents, receiveProviderEvent } from '../../src/operations/payments/receive-provider-event.ts'
import type { WebhookRequest } from '../../src/providers/payment/provider.ts'
import { saw } from './faulty-provider.ts'
import type { World } from './world.ts'

/** What is on its way arrives, or not yet. */
export async function deliverMessages(world: World): Promise<void> {
  const { network, chance } = world
  const arriving: WebhookRequest[] = []
  await network.sandbox.sendEvents(async (request) => {
    const id = request.headers['webhook-id'] ?? ''
    if (chance.happens(`late ${id}`, 0.4 * network.badness)) {
      saw(network, 'message late')
      return false
    }
    arriving.push(request)
    // Not acknowledged, although it came: the sandbox sends it again.
    if (!chance.happens(`unacknowledged ${id}`, 0.2 * network.badness)) return true
    saw(network, 'message twice')
    return false
  })
  const shuffled = arriving
    .map((request) => ({ request, place: chance.of('place of a message') }))
    .toSorted((a, b) => a.place - b.place)
  if (shuffled.some(({ request }, index) => request !== arriving[index])) saw(network, 'messages out of order')
  for (const { request } of shuffled) await receive(world, request)
}

async function receive(world: World, request: WebhookRequest): Promise<void> {
  const { network, chance } = world
  const times = chance.happens('message twice at once', 0.2 * network.badness) ? 2 : 1
  for (let time = 0; time < times; time++) {
    const deps = world.process()
    try {
      const { type } = await receiveProviderEvent(deps, request)
      if (type !== 'received') throw new Error('A message of the provider was not taken.')
      await handleProviderEvents(deps, world.clock.now())
    } catch (error) {
      if (!deps.isDead()) throw error
    }
  }
  await receiveForged(world, request)
}

async function receiveForged(world: World, request: WebhookRequest): Promise<void> {
  if (!world.chance.happens('message forged', 0.05 * world.network.badness)) return
  saw(world.network, 'message forged')
  const { type } = await receiveProviderEvent(world.process(), { ...request, body: `${request.body} ` })
  if (type !== 'not_the_providers') throw new Error('A forged message was taken for one of the provider.')
}
