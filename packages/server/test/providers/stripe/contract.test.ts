/** Stripe keeps to the contract of every provider: the real SDK against the loopback server. */
import { beforeAll } from 'vitest'
import { describeContract } from '../contract.ts'
import { prepareChecks } from './loopback.ts'
import { startWorld } from './world.ts'

beforeAll(prepareChecks, 120_000)

describeContract('Stripe', async () => {
  const world = await startWorld()
  return {
    ...world,
    async stop() {
      await world.stop()
      if (world.loopback.rejected.length > 0) throw new Error(world.loopback.rejected.join('\n'))
    },
  }
})
