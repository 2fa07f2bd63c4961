/** The vendor's people: how they sign in, what each role may do, and looking into an account in a member's place. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { operatorRoles, scopesOf } from '@coterm/core/operator-roles.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Client, CotermError, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operatorLink } from '../../src/cli/operator.ts'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { operations } from '../../src/operations/index.ts'
import { developmentMailbox } from '../../src/providers/email/mailbox.ts'
import type { Database } from '../../src/store/database.ts'
import { createOperatorLink } from '../../src/store/operator-sessions.ts'
import { addOperator, type NewOperator } from '../../src/store/operators.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { sendOperatorLetters } from '../../src/worker/send-operator-letters.ts'
import { engines } from '../engines.ts'

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let url: string
  let vendor: Client
  let now: Instant
  let folder: string
  const clock = { now: () => now }

  beforeAll(async () => {
    now = Date.parse('2026-09-13T12:00:00Z') as Instant
    folder = await mkdtemp(join(tmpdir(), 'coterm-console-'))
    for (const page of ['index.html', 'console.html']) await writeFile(join(folder, page), '')
    database = await open()
    const deps = { ...dependencies(database, { development: false }), clock }
    server = await buildServer(deps, { portal: folder, logLevel: 'silent' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    vendor = createClient({ baseUrl: url, apiKey: await createApiKey(database.kysely, { name: 'test' }, now) })
  })

  afterAll(async () => {
    await server.close()
    await database.close()
    await rm(folder, { recursive: true })
  })

  test('who is let in by the command, and every link it makes, stands in the trail', async () => {
    const toni = { email: 'toni@vendor.example', name: 'Toni', role: 'finance', language: 'en' } as const
    await operatorLink(database, toni)
    await operatorLink(database, toni)
    const added = (await vendor.listOperators({})).data.find(({ email }) => email === toni.email)
    const { data } = await vendor.listVendorEvents({ by: 'vendor' })
    expect(data.map(({ type, data: told }) => [type, told])).toEqual([
      ['operator.link_made', { operator: added?.id }],
      ['operator.invited', { operator: added?.id, role: 'finance' }],
    ])
    await vendor.updateOperator({ operator: added?.id ?? '', disabled: true })
    await expect(operatorLink(database, toni)).rejects.toThrow('is disabled')
    expect((await vendor.listVendorEvents({ by: 'vendor' })).data).toHaveLength(2)
  })

  test('a link is mailed to who works here, and to nobody else; it works once and for a quarter of an hour', async () => {
    const mailbox = developmentMailbox(() => now)
    const deps = { database, clock, email: mailbox, portalUrl: 'https://vendor.example' }
    await vendor.inviteOperator({ name: 'Kim', email: 'kim@vendor.example', role: 'support', language: 'fr' })
    await sendOperatorLetters(deps)
    const anyone = createClient({ baseUrl: url })
    await anyone.createOperatorSignInLink({ email: 'nobody@vendor.example' })
    await anyone.createOperatorSignInLink({ email: 'KIM@vendor.example' })
    await sendOperatorLetters(deps)
    const letters = mailbox.list().toReversed()
    expect(letters.map(({ to }) => to)).toEqual(['kim@vendor.example', 'kim@vendor.example'])
    expect(letters[0]?.subject).toBe('Votre lien de connexion à la console')
    const tokens = letters.map(({ text }) => /console\/sign-in\?token=(\S+)/.exec(text)?.[1] ?? '')
    const [first = '', second = ''] = tokens
    const session = await consoleOf(first)
    expect((await session.getConsoleSession()).operator).toMatchObject({ name: 'Kim', role: 'support' })
    await expect(consoleOf(first)).rejects.toMatchObject({ status: 401 })
    now = (now + 16 * 60_000) as Instant
    await expect(consoleOf(second)).rejects.toMatchObject({ status: 401 })
  })

  test('a letter that cannot be sent is tried again, with a link of its own', async () => {
    const mailbox = developmentMailbox(() => now)
    let broken = true
    const email = {
      ...mailbox,
      send: async (message: Parameters<typeof mailbox.send>[0]) => {
        if (broken) throw new Error('451 try later')
        return mailbox.send(message)
      },
    }
    const deps = { database, clock, email, portalUrl: 'https://vendor.example' }
    await vendor.inviteOperator({ name: 'Lee', email: 'lee@vendor.example', role: 'viewer' })
    await sendOperatorLetters(deps)
    broken = false
    await sendOperatorLetters(deps)
    expect(mailbox.list()).toEqual([])
    now = (now + 31_000) as Instant
    await sendOperatorLetters(deps)
    expect(mailbox.list().map(({ to }) => to)).toEqual(['lee@vendor.example'])
  })

  test('a session ends when it is left, when it was not used for an hour, and when its operator is shut out', async () => {
    const left = await signedIn('left', 'viewer')
    expect((await left.endConsoleSession()).ended).toBe(true)
    await expect(left.getConsoleSession()).rejects.toMatchObject({ status: 401 })
    const idle = await signedIn('idle', 'viewer')
    now = (now + 59 * 60_000) as Instant
    await idle.getConsoleSession()
    now = (now + 61 * 60_000) as Instant
    await expect(idle.getConsoleSession()).rejects.toMatchObject({ status: 401 })
    const out = await signedIn('out', 'viewer')
    const { operator } = await out.getConsoleSession()
    await vendor.updateOperator({ operator: operator?.id ?? '', disabled: true })
    await expect(out.getConsoleSession()).rejects.toMatchObject({ status: 401 })
    await expect(linkFor('out', 'viewer')).rejects.toThrow()
  })

  test('the cookie alone, without the console’s header, is nobody’s', async () => {
    const cookie = await cookieOf(await linkFor('header', 'admin'))
    const bare = await fetch(`${url}/v1/accounts`, { headers: { cookie } })
    expect(bare.status).toBe(401)
    const asked = await fetch(`${url}/v1/accounts`, { headers: { cookie, 'x-coterm-console': '1' } })
    expect(asked.status).toBe(200)
  })

  test('every role is let through to what it holds, and refused everything else', async () => {
    for (const role of operatorRoles) {
      const cookie = await cookieOf(await linkFor(`role-${role}`, role))
      for (const operation of operations) {
        if (!operation.callers.includes('vendor') || operation.scope === null) continue
        const code = await codeOf(operation, cookie)
        const held = scopesOf(role).includes(operation.scope)
        expect([role, operation.id, code === 'forbidden']).toEqual([role, operation.id, !held])
      }
    }
  }, 120_000)

  test('of two administrators who shut each other out at once, one stays', async () => {
    const [one, two] = [await signedIn('one', 'admin'), await signedIn('two', 'admin')]
    const ids = [await one.getConsoleSession(), await two.getConsoleSession()].map(({ operator }) => operator?.id ?? '')
    for (const { id, role, disabledAt } of (await vendor.listOperators({ limit: 100 })).data) {
      if (role === 'admin' && disabledAt === null && !ids.includes(id)) {
        await vendor.updateOperator({ operator: id, disabled: true })
      }
    }
    const [first = '', second = ''] = ids
    const outcomes = await Promise.allSettled([
      one.updateOperator({ operator: second, disabled: true }),
      two.updateOperator({ operator: first, disabled: true }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { data } = await vendor.listOperators({ limit: 100 })
    expect(data.filter(({ role, disabledAt }) => role === 'admin' && disabledAt === null)).toHaveLength(1)
    const last = data.find(({ role, disabledAt }) => role === 'admin' && disabledAt === null)?.id ?? ''
    await expect(vendor.updateOperator({ operator: last, role: 'viewer' })).rejects.toMatchObject({ status: 409 })
  })

  test('who looks into an account says why, is named to colleagues only, and leaves alone what is the customer’s', async () => {
    const prices = [{ term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' }]
    const place = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
    const catalog = { products: [{ id: 'autocad-lt', name: 'AutoCAD LT', prices }] }
    const seller = (await vendor.createSeller({ name: 'Main', ...place, catalog })).id
    const { id: account, paymentMethods } = await vendor.createAccount({
      ...{ seller, name: 'Studio', country: 'US', kind: 'business' },
      members: [{ name: 'Robin', email: 'robin@studio.example' }],
      paymentMethods: [{ kind: 'card' }],
    })
    const subscription = await vendor.importSubscription({
      ...{ account, product: 'autocad-lt', term: 'P1Y', seats: 5, start: '2026-04-01', unitPrice: '420.00' },
      paymentMethod: paymentMethods[0]?.id ?? null,
    })
    const support = await signedIn('support', 'support')
    await expect(support.createImpersonation({ account, reason: 'look' })).rejects.toMatchObject({ status: 400 })
    await expect(vendor.createImpersonation({ account, reason: 'they asked on the phone' })).rejects.toMatchObject({
      status: 403,
    })
    // Whoever works here comes in under their own name only; links in the member's are for the vendor's systems.
    const { data: members } = await vendor.listMembers({ account })
    const link = { account, member: members[0]?.id ?? '' }
    await expect(support.createPortalLink(link)).rejects.toMatchObject({ status: 403 })
    expect((await vendor.createPortalLink(link)).url).toContain('/sign-in?token=')
    const made = await support.createImpersonation({ account, reason: 'they asked on the phone' })
    const acting = await memberOf(made.url)
    expect(await acting.getSession()).toMatchObject({ acting: true, member: { name: 'Robin' } })
    const change = { type: 'set_renewal_intent' as const, subscription: subscription.id, intent: 'manual' as const }
    await acting.acceptQuote({ quote: (await acting.createQuote({ changes: [change] })).id })
    for (const own of [
      () => acting.setSecurityPolicy({ account, secondFactorRequired: true, stepUp: false }),
      () => acting.inviteMember({ account, name: 'X', email: 'x@studio.example', role: 'owner' }),
      () => acting.exportAccountData({ account }),
      () => acting.setUpCodes(),
    ]) {
      await expect(own()).rejects.toMatchObject({ status: 403, problem: { code: 'forbidden' } })
    }
    const seen = (await support.listEvents({ account })).data
    expect(seen.map(({ type, by }) => [type, by])).toContainEqual([
      'operator.signed_in',
      { kind: 'vendor', name: 'support' },
    ])
    expect(seen.map(({ type, by }) => [type, by])).toContainEqual([
      'subscription.renewal_intent_set',
      { kind: 'vendor', name: 'support' },
    ])
    const told = (await acting.listEvents({})).data
    expect(told.find(({ type }) => type === 'operator.signed_in')).toMatchObject({
      by: { kind: 'vendor', name: null },
      data: { reason: 'they asked on the phone' },
    })
    now = (now + 31 * 60_000) as Instant
    await expect(acting.getSession()).rejects.toBeInstanceOf(CotermError)
  })

  async function linkFor(name: string, role: NewOperator['role']): Promise<string> {
    const operator = { email: `${name}@vendor.example`, name, role, language: 'en' } as const
    const added = await addOperator(database.kysely, operator, now)
    if (!added) throw new Error(`${name} works here already`)
    return createOperatorLink(database.kysely, added.id, (now + 60_000) as Instant)
  }

  async function signedIn(name: string, role: NewOperator['role']): Promise<Client> {
    return consoleOf(await linkFor(name, role))
  }

  async function consoleOf(token: string): Promise<Client> {
    const cookie = await cookieOf(token)
    return createClient({ baseUrl: url, fetch: withHeaders({ cookie, 'x-coterm-console': '1' }) })
  }

  async function cookieOf(token: string): Promise<string> {
    let cookie = ''
    const keeping: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init)
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
      return answer
    }
    await createClient({ baseUrl: url, fetch: keeping }).beginConsoleSession({ token })
    return cookie
  }

  async function memberOf(link: string): Promise<Client> {
    const { pathname, search } = new URL(link)
    const answer = await fetch(`${url}${pathname}${search}`, { redirect: 'manual' })
    expect(answer.status).toBe(303)
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    return createClient({ baseUrl: url, fetch: withHeaders({ cookie }) })
  }

  async function codeOf({ method, path }: (typeof operations)[number], cookie: string): Promise<string | null> {
    const headers = { cookie, 'x-coterm-console': '1', 'content-type': 'application/json' }
    const address = url + path.replaceAll(/\{\w+\}/g, 'nothing')
    const answer = await fetch(address, { method, headers, ...(method !== 'GET' && { body: '{"not":"right"}' }) })
    return ((await answer.json().catch(() => ({}))) as { code?: string }).code ?? null
  }
})

function withHeaders(more: Readonly<Record<string, string>>): typeof fetch {
  return (input, init) => fetch(input, { ...init, headers: { ...(init?.headers as object), ...more } })
}
