/** Every operation of the vendor's, asked with a key that lacks just its scope, and with one that has no other. */
import { type Scope, scopes } from '@coterm/core/scopes.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { operations } from '../../src/operations/index.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { insertApiKey } from '../../src/store/api-keys.ts'
import type { Database } from '../../src/store/database.ts'
import { engines } from '../engines.ts'

const scoped = operations.filter(({ callers, scope }) => callers.includes('vendor') && scope !== null)

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  const secrets = new Map<string, string>()

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false })
    server = await buildServer(deps, { portal: null, logLevel: 'error' })
    const kept = { createdAt: deps.clock.now(), createdBy: 'vendor', expiresAt: null }
    for (const scope of scopes) {
      const without = { name: 'without', scopes: scopes.filter((each) => each !== scope), ...kept }
      secrets.set(`all but ${scope}`, (await insertApiKey(database.kysely, without)).secret)
      const only = { name: 'only', scopes: [scope], ...kept }
      secrets.set(`only ${scope}`, (await insertApiKey(database.kysely, only)).secret)
    }
  })

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  // Nothing that is named exists, so nothing happens: who is let through is told that, or what is wrong with the request.
  async function answerTo({ method, path }: Operation, key: `${'all but' | 'only'} ${Scope}`) {
    const headers = { authorization: `Bearer ${secrets.get(key)}`, 'content-type': 'application/json' }
    const url = path.replaceAll(/\{\w+\}/g, 'nothing')
    const answer = await server.inject({
      method,
      url,
      headers,
      ...(method !== 'GET' && { payload: '{"not":"right"}' }),
    })
    return [answer.statusCode, answer.statusCode >= 400 ? (answer.json() as { code: string }).code : null]
  }

  test('what a key does not hold is forbidden, and what it holds is enough', async () => {
    expect(new Set(scoped.map(({ scope }) => scope))).toEqual(new Set(scopes))
    for (const operation of scoped) {
      const scope = operation.scope as Scope
      expect([operation.id, ...(await answerTo(operation, `all but ${scope}`))]).toEqual([
        operation.id,
        403,
        'forbidden',
      ])
      const [status, code] = await answerTo(operation, `only ${scope}`)
      expect([operation.id, status === 401 || code === 'forbidden']).toEqual([operation.id, false])
    }
  })
})
