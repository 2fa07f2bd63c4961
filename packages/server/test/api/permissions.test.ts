/** Every operation asked by every role: what the table does not allow is refused, and everything else is let through. */
import type { AddressInfo } from 'node:net'
import { allows, permissions, roles } from '@coterm/core/permissions.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { createClient } from '@coterm/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { operations } from '../../src/operations/index.ts'
import { findMembersByEmail } from '../../src/store/members.ts'
import { createApiKey, createSession } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'

const [{ open } = expect.fail('there is an engine')] = engines
const cookies = new Map<string, string>()
let url: string
let stop: () => Promise<void>

beforeAll(async () => {
  const database = await open()
  const deps = dependencies(database, { development: false })
  const server = await buildServer(deps, { portal: null, logLevel: 'error' })
  await server.listen({ host: '127.0.0.1', port: 0 })
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  stop = async () => {
    await server.close()
    await database.close()
  }
  const vendor = createClient({
    baseUrl: url,
    apiKey: await createApiKey(database.kysely, { name: 'test' }, deps.clock.now()),
  })
  const place = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
  const seller = (await vendor.createSeller({ name: 'Main', ...place, catalog: { products: [] } })).id
  const members = roles.map((role) => ({ name: role, email: `${role}@studio.example`, role }))
  await vendor.createAccount({ seller, name: 'Studio', country: 'US', kind: 'business', members })
  for (const role of roles) {
    const [member = expect.fail(role)] = await findMembersByEmail(database.kysely, `${role}@studio.example`)
    const expiresAt = (Date.now() + 3_600_000) as Instant
    cookies.set(role, `coterm_session=${await createSession(database.kysely, member, { expiresAt })}`)
  }
})

afterAll(() => stop())

// Nothing that is named exists, so nothing happens: who is let through is told that, or what is wrong with the request.
async function codeOf({ method, path }: (typeof operations)[number], role: string): Promise<string | null> {
  const headers = { cookie: cookies.get(role) ?? '', 'content-type': 'application/json' }
  const address = url + path.replaceAll(/\{\w+\}/g, 'nothing')
  const answer = await fetch(address, { method, headers, ...(method !== 'GET' && { body: '{"not":"right"}' }) })
  const { refusals } = (await answer.json().catch(() => ({}))) as { refusals?: { code: string }[] }
  return refusals?.[0]?.code ?? null
}

// It ends the session it is asked with.
const asked = operations.filter(({ callers, id }) => callers.includes('member') && id !== 'endSession')

test.each(roles)('as %s', async (role) => {
  for (const operation of asked) {
    const allowed = operation.permission === null || allows(role, operation.permission)
    expect([operation.id, await codeOf(operation, role)]).toEqual([operation.id, allowed ? null : 'no_permission'])
  }
})

test('a member’s own affairs are few, and everything else names what it needs', () => {
  const own = asked.filter(({ permission }) => permission === null).map(({ id }) => id)
  expect(own.sort()).toEqual(
    [
      ...['acceptOwnership', 'createSignInLink', 'endOwnershipOffer', 'getCalendar', 'getSession', 'listSessions'],
      ...['revokeOtherSessions', 'revokeSession', 'getOwnSecurity', 'setUpCodes', 'confirmCodes', 'removeCodes'],
      ...['beginPasskey', 'addPasskey', 'removePasskey', 'beginPasskeySignIn', 'signInWithPasskey'],
      ...['beginPasskeyConfirmation', 'confirmWithPasskey', 'confirmWithCode', 'exportOwnData', 'getBranding'],
      ...['createOperatorSignInLink', 'beginConsoleSession'],
    ].sort(),
  )
  expect(operations.filter(({ callers, permission }) => !callers.includes('member') && permission !== null)).toEqual([])
})

test('the session says what the role allows', async () => {
  for (const role of roles) {
    const answer = await fetch(`${url}/v1/session`, { headers: { cookie: cookies.get(role) ?? '' } })
    const session = (await answer.json()) as { permissions: string[] }
    expect(session.permissions).toEqual(permissions.filter((permission) => allows(role, permission)))
  }
})
