/** From a commit to a mail server and back to the proof, on both engines, over real SMTP. */
import type { AddressInfo } from 'node:net'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import type { EmailProvider } from '../../src/providers/email/provider.ts'
import { smtpProvider } from '../../src/providers/email/smtp.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { insertEmail } from '../../src/store/emails.ts'
import { listNotices } from '../../src/store/notices.ts'
import { composeEmails } from '../../src/worker/compose-emails.ts'
import { sendEmails } from '../../src/worker/send-emails.ts'
import { engines } from '../engines.ts'
import { accept, addCustomer, addSeats, advanceTo, type Customer, quote, type Stage, setStage } from '../store/stage.ts'

type Received = { readonly to: string[]; readonly message: string }

describe.each(engines)('mail on $name', ({ open }) => {
  let database: Database
  let stage: Stage
  let customer: Customer
  let mailServer: SMTPServer
  let email: EmailProvider
  let received: Received[] = []
  let now = 0 as Instant
  const portalUrl = 'https://portal.vendor.example'
  const clock = { now: () => now }

  beforeAll(async () => {
    database = await open()
    stage = await setStage(database, { today: '2026-12-01' })
    now = stage.clock.now()
    customer = await addCustomer(stage, { start: '2026-03-15', seats: 2 })
    mailServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address)
          received.push({ to, message: Buffer.concat(parts).toString('utf8') })
          done()
        })
      },
    })
    await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve))
    const { port } = mailServer.server.address() as AddressInfo
    email = smtpProvider({ url: `smtp://127.0.0.1:${port}`, from: 'billing@vendor.example' })
  }, 180_000)

  afterAll(async () => {
    email.close()
    await new Promise<void>((resolve) => mailServer.close(() => resolve()))
    await database.close()
  })

  const deliver = async (provider: EmailProvider = email) => {
    received = []
    await composeEmails({ database, clock })
    await sendEmails({ database, clock, email: provider, portalUrl })
    return received
  }
  const later = (minutes: number) => {
    now = (now + minutes * 60_000) as Instant
  }
  const header = (message: string, name: string) => new RegExp(`^${name}: (.*)$`, 'mi').exec(message)?.[1]?.trim()
  const linkIn = (message: string) => /https:\/\/portal\.vendor\.example(\/link\/[\w-]{43})/.exec(plain(message))?.[1]
  const plain = (message: string) => message.replaceAll(/=\r\n/g, '').replaceAll('=3D', '=')

  test('what happened is told once, to those who look after the account, with a proof', async () => {
    expect(
      await accept(stage, await quote(stage, customer.account, [addSeats(customer.subscription, 1)])),
    ).toMatchObject({
      type: 'accepted',
    })
    const first = await deliver()
    expect(first.map(({ message }) => header(message, 'Subject'))).toEqual([
      'Your change to Drawing',
      expect.stringMatching(/^Receipt for invoice .*\$/),
    ])
    expect(first.map(({ to }) => to)).toEqual([['robin@example.com'], ['robin@example.com']])
    const [{ message } = { message: '' }] = first
    expect(header(message, 'From')).toBe('Main <billing@vendor.example>')
    expect(header(message, 'Auto-Submitted')).toBe('auto-generated')
    expect(header(message, 'Message-ID')).toMatch(/^<email-\d+@vendor\.example>$/)
    expect(message).toContain('multipart/alternative')
    expect(await deliver()).toEqual([])
    later(24 * 60)
    expect(await deliver()).toEqual([])
  })

  test('a notice keeps what was sent, to whom, and what the mail server said', async () => {
    await advanceTo(stage, '2026-12-31')
    expect((await listNotices(database.kysely, customer.account, { limit: 9 })).map(({ proofs }) => proofs)).toEqual([
      [],
    ])
    const [told] = await deliver()
    expect(header(told?.message ?? '', 'Subject')).toContain('renews on March 15, 2027')
    const [notice] = await listNotices(database.kysely, customer.account, { limit: 9 })
    expect(notice?.proofs).toEqual([
      expect.objectContaining({
        recipient: 'robin@example.com',
        sentAt: now,
        response: expect.stringMatching(/^250/),
        messageId: header(told?.message ?? '', 'Message-ID'),
        htmlHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        failure: null,
      }),
    ])
    expect(notice?.proofs[0]?.text).toContain('You can turn renewal off until March 14, 2027')
    // Who reads the database cannot follow the link.
    expect(notice?.proofs[0]?.text).toContain('coterm-link:')
  })

  test('a link signs in the member it was sent to, once, after a button, and until it is too old', async () => {
    await accept(stage, await quote(stage, customer.account, [addSeats(customer.subscription, 1)]))
    const messages = await deliver()
    const [first = '', second = ''] = messages.map(({ message }) => linkIn(message) ?? '')
    const deps = { ...dependencies(database, { development: false }), clock }
    const server = await buildServer(deps, { portal: null, logLevel: 'silent' })
    const looked = await server.inject({ url: first })
    expect([looked.statusCode, looked.headers['set-cookie'], looked.headers['referrer-policy']]).toEqual([
      200,
      undefined,
      'no-referrer',
    ])
    const followed = await server.inject({ method: 'POST', url: first })
    expect([followed.statusCode, followed.headers.location]).toEqual([303, '/'])
    const cookie = String(followed.headers['set-cookie']).split(';')[0] ?? ''
    const session = await server.inject({ url: '/v1/session', headers: { cookie } })
    expect(session.json()).toMatchObject({ member: { email: 'robin@example.com' }, account: customer.account })
    const again = await server.inject({ method: 'POST', url: first })
    expect([again.statusCode, again.headers['set-cookie']]).toEqual([200, undefined])
    later(31 * 24 * 60)
    const old = await server.inject({ method: 'POST', url: second })
    expect([old.statusCode, old.headers['set-cookie']]).toEqual([200, undefined])
    const { rows } = await sql<{ text: string }>`select token_hash as text from mail_link`.execute(database.kysely)
    expect(rows.some(({ text }) => first.includes(text))).toBe(false)
    await server.close()
  })

  test('sign-in is mailed, and the link works through the button', async () => {
    const deps = { ...dependencies(database, { development: false }), clock }
    const server = await buildServer(deps, { portal: null, logLevel: 'silent' })
    await server.inject({ method: 'POST', url: '/v1/sessions/link', payload: { email: 'Robin@Example.com' } })
    await server.inject({ method: 'POST', url: '/v1/sessions/link', payload: { email: 'nobody@example.com' } })
    const messages = await deliver()
    expect(messages.map(({ message }) => header(message, 'Subject'))).toEqual(['Your sign-in link for Main'])
    const followed = await server.inject({ method: 'POST', url: linkIn(messages[0]?.message ?? '') ?? '' })
    expect(followed.statusCode).toBe(303)
    await server.close()
  })

  test('a crash between writing, sending and recording loses nothing and repeats one message under the same name', async () => {
    await accept(stage, await quote(stage, customer.account, [addSeats(customer.subscription, 1)]))
    // Before the letters are kept: the cursor has not moved either.
    const broken = { ...database, kysely: failingAt(database, 'mail_agenda') }
    await composeEmails({ database: broken as Database, clock }).catch(() => {})
    await sql`update mail_agenda set waiting = true, failure = null`.execute(database.kysely)
    // After the server took it, before it is recorded: the process ends.
    await composeEmails({ database, clock })
    received = []
    const dies: EmailProvider = {
      ...email,
      async send(message) {
        await email.send(message)
        throw new Crash()
      },
    }
    const crashed = sendEmails({ database: dyingDatabase(database), clock, email: dies, portalUrl })
    await expect(crashed).rejects.toBeInstanceOf(Crash)
    expect(received).toHaveLength(1)
    const nameOf = ({ message }: Received) => header(message, 'Message-ID')
    const [name] = received.map(nameOf)
    later(1)
    expect(await deliver()).toEqual([])
    // The receipt behind it was taken with it, and comes with it.
    later(10)
    expect((await deliver()).map(nameOf)).toEqual([name, expect.not.stringContaining(name ?? '')])
    later(10)
    expect(await deliver()).toEqual([])
  })

  test('tries are bounded, and a message that nobody takes says why', async () => {
    const refusing: EmailProvider = { ...email, send: () => Promise.reject(new Error('mailbox is full')) }
    await insertEmail(
      database.kysely,
      customer.account,
      { recipient: 'full@example.com', subject: 's', body: 'b' },
      now,
    )
    for (let day = 0; day < 40; day++) {
      await deliver(refusing)
      later(24 * 60)
    }
    const { rows } = await sql<{ tries: number; failure: string }>`
      select tries, failure from email where recipient = 'full@example.com'`.execute(database.kysely)
    expect(rows).toEqual([{ tries: 12, failure: 'mailbox is full' }])
    expect(await deliver()).toEqual([])
  })

  test('no name and no address can add a header or a recipient', async () => {
    const nasty = 'x\r\nBcc: all@example.com'
    const mails = [
      { recipient: 'good@example.com', subject: nasty, body: 'b', senderName: nasty, replyTo: null },
      { recipient: 'a@example.com, b@example.com', subject: 's', body: 'b' },
      { recipient: 'a@example.com\r\nBcc: all@example.com', subject: 's', body: 'b' },
    ]
    for (const mail of mails) await insertEmail(database.kysely, customer.account, mail, now)
    const sent = await deliver()
    expect(sent.map(({ to }) => to)).toEqual([['good@example.com']])
    expect(sent[0]?.message).not.toMatch(/^Bcc:/im)
  })

  test('the books know a notice that was never told', async () => {
    const rule = async () => (await check(database)).filter((finding) => finding.rule === 'notices_told')
    await sql`update account set kind = 'consumer'`.execute(database.kysely)
    await advanceTo(stage, '2027-02-06')
    await sql`update agenda set test_clock_id = null`.execute(database.kysely)
    expect((await listNotices(database.kysely, customer.account, { limit: 1 }))[0]?.rules).toContain('us-ca-renewal')
    expect(await rule()).toEqual([])
    await deliver()
    expect(await rule()).toEqual([])
    await sql`delete from email where template = 'notice'`.execute(database.kysely)
    expect(await rule()).toHaveLength(1)
  })
})

class Crash extends Error {}

// Nothing is recorded any more: what an ended process leaves behind.
function dyingDatabase(database: Database): Database {
  return { ...database, kysely: failingAt(database, 'email') }
}

function failingAt({ kysely }: Database, table: string): Database['kysely'] {
  return new Proxy(kysely, {
    get(target, key) {
      const value = Reflect.get(target, key, target)
      if (key === 'updateTable') {
        return (name: string) => {
          if (name === table) throw new Crash()
          return target.updateTable(name as never)
        }
      }
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
