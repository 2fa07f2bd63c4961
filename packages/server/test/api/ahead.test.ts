/** What lies ahead and who can help, over HTTP on both engines, with real mail over real SMTP. */
import type { AddressInfo } from 'node:net'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Client, CotermError, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { smtpProvider } from '../../src/providers/email/smtp.ts'
import type { Database } from '../../src/store/database.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { sendEmails } from '../../src/worker/send-emails.ts'
import { engines } from '../engines.ts'

const support = {
  email: 'support@vendor.example',
  contacts: [
    { kind: 'phone' as const, label: 'France, 9 to 18 h', address: '+33 1 00 00 00 00', countries: ['FR'] },
    { kind: 'phone' as const, label: 'United States', address: '+1 555 0100', countries: ['US'] },
    {
      kind: 'chat' as const,
      label: 'Chat about payments',
      address: 'https://vendor.example/chat',
      topics: ['payment' as const],
    },
    {
      kind: 'reseller' as const,
      label: 'Your reseller',
      address: 'https://reseller.example',
      channels: ['reseller' as const],
    },
    {
      kind: 'self_help' as const,
      label: 'Aide en français',
      address: 'https://vendor.example/aide',
      languages: ['fr'],
    },
  ],
}

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let url: string
  let coterm: Client
  let account: string
  let elsewhere: string
  const subscriptions: string[] = []

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false })
    server = await buildServer(deps, { portal: null, logLevel: 'error' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    const apiKey = await createApiKey(database.kysely, { name: 'test' }, deps.clock.now())
    coterm = createClient({ baseUrl: url, apiKey })
    const prices = [
      { term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' },
      { term: 'P1M', currency: 'USD', new: '55.00' },
    ]
    const seller = await coterm.createSeller({
      ...{ name: 'Main', country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' },
      catalog: { products: [{ id: 'drawing', name: '=Drawing', prices }] },
      taxRates: [{ country: 'US', rate: '10' }],
      policy: { support },
    })
    const clock = await coterm.createTestClock({ name: 'Ahead', today: '2026-10-10' })
    const made = await coterm.createAccount({
      ...{ seller: seller.id, name: 'Studio', country: 'US', kind: 'business', testClock: clock.id },
      paymentMethods: [{ kind: 'card', label: 'Visa' }],
    })
    account = made.id
    const running = { account, product: 'drawing', paymentMethod: made.paymentMethods[0]?.id ?? null }
    for (const start of ['2026-03-15', '2026-06-01']) {
      const year = { ...running, term: 'P1Y', seats: 2, start, unitPrice: '420.00' }
      subscriptions.push((await coterm.importSubscription(year)).id)
    }
    const month = { ...running, term: 'P1M', seats: 1, start: '2026-09-20', unitPrice: '55.00' }
    subscriptions.push((await coterm.importSubscription(month)).id)
    const sold = {
      ...running,
      term: 'P1Y',
      seats: 1,
      start: '2026-05-05',
      unitPrice: '400.00',
      channel: 'reseller' as const,
    }
    elsewhere = (await coterm.importSubscription(sold)).id
  }, 60_000)

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  test('the forecast, its table and its calendar tell the same', async () => {
    const { data } = await coterm.getForecast({ account, months: 12 })
    expect(
      data.filter(({ lines }) => lines.some(({ term }) => term === 'P1Y')).map(({ date, total }) => [date, total]),
    ).toEqual([
      ['2027-03-15', '924.00'],
      ['2027-06-01', '924.00'],
    ])
    expect(data.length).toBe(14)
    const csv = await coterm.getForecastCsv({ account, months: 12 })
    const rows = csv.trim().split('\n')
    expect(rows[0]).toBe('date,payment_method,subscription,product,term,seats,unit_price,amount,currency')
    expect(rows.length).toBe(1 + data.flatMap(({ lines }) => lines).length)
    // A product that looks like a formula stays text in a spreadsheet.
    expect(rows[1]).toContain("'=Drawing")
    const link = await coterm.createCalendarLink({ account })
    const calendar = await fetch(`${url}${link.path}`)
    expect(calendar.headers.get('content-type')).toContain('text/calendar')
    const text = await calendar.text()
    for (const { date, total } of data) {
      expect(text).toContain(`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}\r\n`)
      expect(text).toContain(`SUMMARY:${total} USD\r\n`)
    }
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBe((await coterm.getForecast({ account, months: 36 })).data.length)
    expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(text.match(/BEGIN:VEVENT/g)?.length)
  })

  test('a calendar address that is revoked answers nothing', async () => {
    const link = await coterm.createCalendarLink({ account })
    expect((await fetch(`${url}${link.path}`)).status).toBe(200)
    expect((await coterm.listCalendarLinks({ account })).data.every(({ path }) => path === null)).toBe(true)
    await coterm.revokeCalendarLink({ account, calendarLink: link.id })
    expect((await fetch(`${url}${link.path}`)).status).toBe(404)
  })

  test('plans are quotes: what a plan says is what is charged', async () => {
    const found = await coterm.createAlignmentPlan({ account })
    expect(found.excluded.map(({ subscription, refusals }) => [subscription, refusals[0]?.code])).toEqual([
      [elsewhere, 'channel_reseller'],
    ])
    const plan = found.plans[found.proposals.fewestPayments ?? -1]
    if (!plan) throw new Error('there is a plan')
    expect(plan.paymentsPerYear).toBe(1)
    const quote = await coterm.createQuote({ account, changes: plan.changes })
    expect(quote.dueToday).toBe(plan.priced.dueToday)
    const accepted = await coterm.acceptQuote({ quote: quote.id })
    expect(accepted.status).toBe('accepted')
    const { data } = await coterm.getForecast({ account, months: 36 })
    expect(new Set(data.slice(-2).map(({ lines }) => lines.length))).toEqual(new Set([3]))
  })

  test('savings compare every choice in money', async () => {
    const { options } = await coterm.getSavings({ subscription: subscriptions[0] ?? '' })
    expect(options.map(({ renewal, cost, saving }) => [renewal.term, cost, saving])).toEqual([
      ['P1Y', '2520.00', '0.00'],
      ['P1M', '3960.00', '-1440.00'],
    ])
  })

  test('what can be given back is listed, and a quote says what it brings', async () => {
    const [first = ''] = subscriptions
    const quote = await coterm.createQuote({ changes: [{ type: 'add_seats', subscription: first, seats: 3 }] })
    await coterm.acceptQuote({ quote: quote.id })
    const { data } = await coterm.listReturns({ subscription: first })
    const [newest] = data
    if (!newest) throw new Error('something was billed')
    expect([newest.available, newest.until, newest.billed.kind]).toEqual([true, '2026-11-09', 'added_seats'])
    const back = await coterm.createQuote({
      account,
      changes: [{ type: 'return', invoice: newest.invoice, line: newest.line }],
    })
    expect(back.credits.map(({ refund }) => refund)).toEqual([expect.stringMatching(/^\d+\.\d\d$/)])
    await coterm.acceptQuote({ quote: back.id })
    const [note] = (await coterm.listCreditNotes({ account })).data
    expect([note?.total, note?.refundStatus]).toEqual([back.credits[0]?.total, 'succeeded'])
    expect((await coterm.listReturns({ subscription: first })).data[0]?.refusals[0]?.code).toBe('already_returned')
  })

  test('who can help depends on country, language, topic and channel', async () => {
    const labels = async (question: object = {}) =>
      (await coterm.listSupportContacts({ account, ...question })).data.map(({ label }) => label)
    expect(await labels()).toEqual(['United States'])
    expect(await labels({ topic: 'payment' })).toEqual(['United States', 'Chat about payments'])
    expect(await labels({ subscription: elsewhere })).toEqual(['United States', 'Your reseller'])
  })

  test('a question is kept, mailed with what was tried, and seen in the account', async () => {
    const request = await coterm.createSupportRequest({
      ...{ account, subscription: elsewhere, action: 'add_seats', codes: ['channel_reseller'], topic: 'eligibility' },
      message: 'May I add a seat?',
    })
    const { data } = await coterm.listSupportRequests({ account })
    expect(data).toEqual([request])
    const received: string[] = []
    let broken = true
    const mailServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = ''
        stream.on('data', (chunk) => {
          text += chunk
        })
        stream.on('end', () => {
          // The first try fails, as it may.
          if (broken) {
            broken = false
            return done(new Error('try again later'))
          }
          received.push(text)
          return done()
        })
      },
    })
    await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve))
    const { port } = mailServer.server.address() as AddressInfo
    const email = smtpProvider({ url: `smtp://127.0.0.1:${port}`, from: 'billing@vendor.example' })
    let now = Date.now() as Instant
    const deps = { database, clock: { now: () => now }, email, portalUrl: 'https://portal.vendor.example' }
    await sendEmails(deps)
    expect(received).toEqual([])
    now = (now + 3_600_000) as Instant
    await sendEmails(deps)
    await sendEmails(deps)
    email.close()
    await new Promise<void>((resolve) => mailServer.close(() => resolve()))
    expect(received.length).toBe(1)
    expect(received[0]).toContain('To: support@vendor.example')
    expect(received[0]).toContain(`Subject: ${request.id}: eligibility`)
    expect(received[0]).toContain('May I add a seat?')
    expect(received[0]).toContain('Not open because of: channel_reseller')
  })

  test('somebody else’s subscription is not there', async () => {
    const asked = coterm.createAlignmentPlan({ account, subscriptions: ['sub_zzzz'] })
    await expect(asked).rejects.toBeInstanceOf(CotermError)
  })
})
