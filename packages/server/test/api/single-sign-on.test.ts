/** Signing in at the provider of one's own company, against a real one that runs beside the test. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { engines } from '../engines.ts'
import { type PeopleStage, problemOf, setPeopleStage } from './stage-people.ts'

let database: Database
let stage: PeopleStage
let account: string
let company: Server
let issuer: string
/** Whom the company's provider vouches for next. */
let person: { email: string; email_verified?: boolean } = { email: '' }

beforeAll(async () => {
  const [engine = expect.fail('there is an engine')] = engines
  database = await engine.open()
  stage = await setPeopleStage(database)
  account = (await stage.addAccount({ olive: 'owner', vic: 'viewer' })).account
  company = createServer()
  await new Promise<void>((resolve) => company.listen(0, '127.0.0.1', resolve))
  issuer = `http://localhost:${(company.address() as AddressInfo).port}`
  company.on('request', provider().callback())
})

afterAll(async () => {
  company?.close()
  await stage?.stop()
})

function provider(): Provider {
  return new Provider(issuer, {
    clients: [
      {
        ...{ client_id: 'coterm', client_secret: 'a-secret-of-the-client', response_types: ['code'] },
        ...{ grant_types: ['authorization_code'], redirect_uris: [`${stage.url}/sign-in/callback`] },
      },
    ],
    claims: { email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...person }) }),
  })
}

const configured = () => ({
  ...{ account, domain: 'studio.example', issuer, clientId: 'coterm', clientSecret: 'a-secret-of-the-client' },
})

/** Follows the way like a browser would: cookies by host, and the company's own pages filled in. */
async function walk(start: string, change: (url: URL) => URL = (url) => url): Promise<{ url: string; cookies: Jar }> {
  const cookies: Jar = new Map()
  let next = new URL(start)
  let form: URLSearchParams | null = null
  for (let step = 0; step < 20; step++) {
    const jar = cookies.get(next.host) ?? new Map<string, string>()
    cookies.set(next.host, jar)
    const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
    const answer: Response = await fetch(next, {
      ...{ redirect: 'manual', headers },
      ...(form && { method: 'POST', body: form }),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    form = null
    const location = answer.headers.get('location')
    if (location) {
      next = change(new URL(location, next))
      if (next.host === new URL(stage.url).host && !next.pathname.startsWith('/sign-in/')) break
      continue
    }
    const page = await answer.text()
    const [, action = ''] = /<form[^>]*action="([^"]+)"/.exec(page) ?? []
    if (!action) throw new Error(`Nowhere to go from ${next.href}: ${page.slice(0, 500)}`)
    form = new URLSearchParams({
      ...(page.includes('name="login"') && { login: person.email, password: 'x' }),
      prompt: page.includes('name="login"') ? 'login' : 'consent',
    })
    next = new URL(action, next)
  }
  return { url: `${next.pathname}${next.search}`, cookies }
}

type Jar = Map<string, Map<string, string>>

const begin = (email: string) => `${stage.url}/sign-in/company?email=${encodeURIComponent(email)}`
const sessionIn = (cookies: Jar) => cookies.get(new URL(stage.url).host)?.get('coterm_session')

test('the vendor connects an account; the secret is not readable, and a domain is one account’s', async () => {
  const set = await stage.vendor.setSingleSignOn(configured())
  expect(set.redirectUri).toBe(`${stage.url}/sign-in/callback`)
  expect(JSON.stringify(await stage.vendor.getSingleSignOn({ account }))).not.toContain('a-secret')
  const row = await database.kysely.selectFrom('single_sign_on').selectAll().executeTakeFirstOrThrow()
  expect(row.sealed_secret).not.toContain('a-secret')
  const other = await stage.addAccount({ zoe: 'owner' })
  const taken = stage.vendor.setSingleSignOn({ ...configured(), account: other.account })
  expect((await problemOf(taken))?.code).toBe('conflict')
  const plain = stage.vendor.setSingleSignOn({ ...configured(), issuer: 'http://login.example.com' })
  expect((await problemOf(plain))?.code).toBe('invalid_request')
  const olive = await stage.signIn('olive')
  expect((await problemOf(olive.coterm.setSingleSignOn(configured())))?.status).toBe(404)
})

test('who is vouched for is signed in, with both factors', async () => {
  person = { email: 'Vic@studio.example' }
  const { url, cookies } = await walk(begin('vic@studio.example'))
  expect(url).toBe('/')
  const vic = stage.clientWith(`coterm_session=${sessionIn(cookies)}`)
  const session = await vic.getSession()
  expect([session.member?.name, session.secondFactor]).toEqual(['vic', 'given'])
  expect((await vic.listSessions()).data.find(({ current }) => current)?.method).toBe('sso')
})

test.each([
  ['somebody of another domain', { email: 'olive@elsewhere.example' }],
  ['somebody who is no member', { email: 'nobody@studio.example' }],
  ['a member of another account', { email: 'zoe@studio.example' }],
  ['an address that is not verified', { email: 'vic@studio.example', email_verified: false }],
])('%s is not let in', async (_who, vouched) => {
  person = vouched
  const { url, cookies } = await walk(begin('vic@studio.example'))
  expect([url, sessionIn(cookies)]).toEqual(['/sign-in?problem=sso', undefined])
})

test('an answer that another browser asked for, or that was changed, is not taken', async () => {
  person = { email: 'vic@studio.example' }
  const changed = await walk(begin('vic@studio.example'), (url) => {
    if (url.searchParams.has('code')) url.searchParams.set('state', 'another')
    return url
  })
  expect([changed.url, sessionIn(changed.cookies)]).toEqual(['/sign-in?problem=sso', undefined])
  const unknown = await walk(begin('somebody@elsewhere.example'))
  expect(unknown.url).toBe('/sign-in?problem=no_sso')
})
