/** Every story comes out on a server exactly as in memory, through the API and its client, on both engines. */
import { readdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiWorld } from '../../src/cli/simulate/api-world.ts'
import { memoryWorld } from '../../src/cli/simulate/memory-world.ts'
import { readScenario } from '../../src/cli/simulate/read-scenario.ts'
import { runStory } from '../../src/cli/simulate/run-story.ts'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'

const folder = join(import.meta.dirname, '../../../../scenarios')
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let against: { baseUrl: string; apiKey: string }

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false })
    server = await buildServer(deps, { portal: null, logLevel: 'error' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    const { port } = server.server.address() as AddressInfo
    const apiKey = await createApiKey(database.kysely, { name: 'test' }, deps.clock.now())
    against = { baseUrl: `http://127.0.0.1:${port}`, apiKey }
  })

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  test.each(files)('%s', async (file) => {
    const scenario = await readScenario(join(folder, file))
    const inMemory = await runStory(scenario, memoryWorld(scenario))
    const onServer = await runStory(scenario, await apiWorld(scenario, against))
    expect(onServer).toEqual(inMemory)
    expect(onServer.expectations.failed).toEqual([])
  })

  test('the books are right afterwards', async () => {
    expect(await check(database)).toEqual([])
  })
})
