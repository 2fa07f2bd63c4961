/**
 * The public pages that end a contract, as a browser without scripts and without a session uses them: what is asked for,
 * how many steps it takes, what happens, and that nobody learns from them who is a customer.
 */

import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { languages } from '@coterm/core/language.ts'
import { contractFunctionRules } from '@coterm/core/notice/contract-functions.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { contractWords } from '../../src/messages/contracts/speech.ts'
import { legalWords } from '../../src/messages/legal-links.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { asDelivered, brandingLinks, saveBranding } from '../../src/store/branding.ts'
import { check } from '../../src/store/check.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { sendEmails } from '../../src/worker/send-emails.ts'
import { engines } from '../engines.ts'
import { startMailServer } from '../mail/mail-server.ts'
import { addCustomer, advanceTo, type Customer, type Stage, setStage } from '../store/stage.ts'

type Form = Readonly<Record<string, string>>

describe.each(engines)('public pages on $name', ({ open }) => {
  let stage: Stage
  let server: FastifyInstance
  let customer: Customer
  let apiKey: string
  let mail: Awaited<ReturnType<typeof startMailServer>>

  beforeAll(async () => {
    const database = await open()
    stage = await setStage(database, { today: '2026-09-13' })
    const deps = { ...dependencies(database, { development: false }), clock: stage.clock }
    server = await buildServer(deps, { portal: null, logLevel: 'silent' })
    customer = await addCustomer(stage, { start: '2026-04-01' })
    apiKey = await createApiKey(database.kysely, { name: 'test' }, stage.clock.now())
    mail = await startMailServer()
  }, 120_000)

  afterAll(async () => {
    await mail?.stop()
    await server?.close()
    expect(await check(stage.database)).toEqual([])
    await stage.database.close()
  })

  beforeEach(() => void mail.take())

  const post = async (url: string, form: Form) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await server.inject({ method: 'POST', url, headers, payload: new URLSearchParams(form).toString() })
    return { status: answer.statusCode, text: answer.body }
  }
  const mailed = async () => {
    const { database, clock } = stage
    await sendEmails({ database, clock, email: mail.email, portalUrl: 'https://portal.vendor.example' } as never)
    return mail.take()
  }
  const statements = async (query = '') => {
    const headers = { authorization: `Bearer ${apiKey}` }
    return (await server.inject({ url: `/v1/contract-statements${query}`, headers })).json().data
  }
  const intent = async () => {
    const loaded = await loadAccount(stage.database.kysely, customer.account, { lock: false })
    return loaded?.known.subscriptions[0]?.renewalIntent
  }
  const filled = (more: Form = {}): Form => ({
    ...{ ends: 'ordinary', cause: '', name: 'Robin', contract: customer.subscription, endsOn: '' },
    ...{ email: 'robin@example.com', ...more },
  })

  test('a page in German asks for what § 312k names and nothing else, and one button sends it', async () => {
    const page = await server.inject({ url: '/cancel-contract?lang=de' })
    expect(page.headers['content-security-policy']).not.toContain('script')
    const asked = [...page.body.matchAll(/<(?:input|textarea) [^>]*?name="(\w+)"/g)].map(([, name]) => name)
    expect([...new Set(asked)].sort()).toEqual(
      ['cause', 'contract', 'email', 'ends', 'endsOn', 'lang', 'name', 'step'].sort(),
    )
    expect(page.body).toContain('<button>jetzt kündigen</button>')
    expect((await server.inject({ url: '/kuendigen' })).headers.location).toBe('/cancel-contract?lang=de')
  })

  test('nothing is sent where something is missing, and what was typed stays', async () => {
    const { status, text } = await post(
      '/cancel-contract',
      filled({ lang: 'en', name: ' ', email: 'robin', endsOn: '2020-01-01' }),
    )
    expect(status).toBe(422)
    for (const field of ['name', 'email', 'endsOn']) expect(text).toContain(`<a href="#${field}">`)
    expect(text).toContain('value="robin"')
    const cause = await post('/cancel-contract', filled({ lang: 'en', ends: 'for_cause' }))
    expect([cause.status, cause.text.includes(contractWords.en.causeMissing)]).toEqual([422, true])
    expect(await statements()).toEqual([])
    expect(await mailed()).toEqual([])
  })

  test('in French the summary comes first, can be changed, and its button notifies', async () => {
    const form = filled({ lang: 'fr', name: '<b>Robin</b>', contract: 'un autre contrat' })
    const recap = await post('/cancel-contract', { ...form, step: 'recap' })
    expect(recap.text).toContain('<button>Notification de la résiliation</button>')
    expect(recap.text).toContain('&lt;b&gt;Robin&lt;/b&gt;')
    expect(recap.text).not.toContain('<b>Robin')
    const edit = await post('/cancel-contract', { ...form, step: 'edit' })
    expect(edit.text).toContain('value="un autre contrat"')
    expect(await statements()).toEqual([])
  })

  test('who is not known is told the same, is confirmed by mail, and waits for the vendor', async () => {
    const said = async (email: string) => {
      const { text } = await post('/cancel-contract', filled({ lang: 'en', step: 'send', email, contract: 'my thing' }))
      return text
        .replaceAll(email, '')
        .replaceAll(/contract-receipts\/[\w-]+/g, '')
        .replaceAll(/nonce="[^"]*"/g, '')
    }
    expect(await said('nobody@example.com')).toBe(await said('robin@example.com'))
    expect((await mailed()).map(({ subject }) => subject)).toEqual(Array(2).fill('Your cancellation of my thing'))
    const open = await statements('?status=open')
    expect(open).toMatchObject([
      { email: 'robin@example.com', account: null, endsOn: null },
      { email: 'nobody@example.com', account: null, endsOn: null },
    ])
    const close = async () => {
      const headers = { authorization: `Bearer ${apiKey}` }
      const url = `/v1/contract-statements/${open[0].id}/close`
      const answer = await server.inject({ method: 'POST', url, headers, payload: { note: 'Answered by mail.' } })
      return answer.json().status
    }
    expect([await close(), await close()]).toEqual(['closed', 409])
    expect(await intent()).toBe('auto')
  })

  test('for an important reason, or withdrawn: it is kept, and nothing moves by itself', async () => {
    await post('/cancel-contract', filled({ lang: 'de', step: 'send', ends: 'for_cause', cause: 'Umzug' }))
    await post('/withdraw-contract', filled({ lang: 'fr', step: 'send' }))
    const [withdrawn, ended] = await statements('?status=open')
    expect(withdrawn).toMatchObject({
      kind: 'withdraw',
      subscription: customer.subscription,
      endsOn: null,
      cause: null,
    })
    expect(ended).toMatchObject({ kind: 'cancel', cause: 'Umzug', account: customer.account, endsOn: null })
    expect(await intent()).toBe('auto')
    const texts = (await mailed()).map(({ subject }) => subject)
    expect(texts).toEqual([`Ihre Kündigung: ${customer.subscription}`, `Votre rétractation : ${customer.subscription}`])
  })

  test('the vendor’s pages are in one place, and at the foot of the others', async () => {
    expect((await server.inject({ url: '/legal?lang=fr' })).body).toContain(legalWords.fr.none)
    const links = { privacy: 'https://vendor.example/privacy?a=1&b=2', imprint: 'https://vendor.example/imprint' }
    await saveBranding(stage.database.kysely, 'main' as SellerId, { ...asDelivered, links })
    for (const url of ['/legal?lang=de', '/cancel-contract?lang=de']) {
      const { body } = await server.inject({ url })
      expect(body, url).toContain('href="https://vendor.example/privacy?a=1&amp;b=2"')
      expect(body, url).toContain('>Impressum</a>')
    }
  })

  test('a cancellation that is clear turns the renewal off at once, and says until when there is access', async () => {
    const { text } = await post('/cancel-contract', filled({ lang: 'de', step: 'send' }))
    const [receipt] = /\/contract-receipts\/[\w-]+/.exec(text) ?? []
    expect(await intent()).toBe('end')
    expect((await statements())[0]).toMatchObject({ status: 'carried_out', endsOn: '2027-04-01' })
    const [letter] = await mailed()
    expect(letter?.text).toContain('1. April 2027')
    const file = await server.inject({ url: receipt ?? '' })
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="cst_\w+\.txt"$/)
    expect(file.body).toContain('Welcher Vertrag')
    expect((await server.inject({ url: '/contract-receipts/other' })).statusCode).toBe(404)
    await advanceTo(stage, '2027-04-02')
    const loaded = await loadAccount(stage.database.kysely, customer.account, { lock: false })
    expect(loaded?.known.subscriptions[0]?.status).toBe('expired')
  })
})

test.each(languages)('the pages of the vendor are named in %s', (language) => {
  expect(Object.keys(legalWords[language]).sort()).toEqual([...brandingLinks, 'none', 'title'].sort())
})

test.each(languages)('every word is there in %s, with the same arguments', (language) => {
  const argumentsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
  for (const [word, text] of Object.entries(contractWords.en)) {
    const own = contractWords[language][word as keyof typeof contractWords.en]
    expect(own, word).not.toBe('')
    expect(argumentsOf(own), word).toEqual(argumentsOf(text))
  }
})

test('every rule of law says where it is written', () => {
  expect(contractFunctionRules.length).toBeGreaterThan(0)
  for (const { source } of contractFunctionRules) expect(source.url).toMatch(/^https:\/\//)
})
