/** What real changes, payments, refunds and disputes are told by, over real SMTP, on both engines; with its documents. */
import type { AccountId } from '@coterm/core/ids.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { attachDocument } from '../../src/documents/attach-document.ts'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { payInvoice } from '../../src/operations/payments/pay-invoice.ts'
import { recordDispute } from '../../src/operations/payments/record-dispute.ts'
import { recordTransfer } from '../../src/operations/payments/record-transfer.ts'
import { sendRefunds } from '../../src/operations/payments/send-refunds.ts'
import { developmentMailbox } from '../../src/providers/email/mailbox.ts'
import type { Dispute } from '../../src/providers/payment/provider.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { listInvoices, type StoredInvoice } from '../../src/store/invoices.ts'
import { composeEmails } from '../../src/worker/compose-emails.ts'
import { type EmailDeps, sendEmails } from '../../src/worker/send-emails.ts'
import { engines } from '../engines.ts'
import { accept, addCustomer, advanceTo, date, quote, type Stage, setStage } from '../store/stage.ts'
import { type ReceivedMail, startMailServer } from './mail-server.ts'

const portalUrl = 'https://portal.vendor.example'

describe.each(engines)('what is told on $name', ({ open }) => {
  let mailServer: Awaited<ReturnType<typeof startMailServer>>
  let database: Database
  let stage: Stage
  let documents: NonNullable<EmailDeps['documents']>
  beforeAll(async () => {
    mailServer = await startMailServer()
    await (await open()).close()
  }, 180_000)
  afterAll(() => mailServer.stop())
  beforeEach(async () => {
    database = await open()
    stage = await setStage(database, { today: '2027-03-01' })
    documents = attachDocument(stage)
  }, 120_000)
  afterEach(async () => {
    expect((await check(database)).filter(({ rule }) => rule !== 'notices_told')).toEqual([])
    await database.close()
  })

  async function deliver(): Promise<ReceivedMail[]> {
    await composeEmails({ ...stage, documents })
    await sendEmails({ ...stage, email: mailServer.email, portalUrl, documents })
    const { rows } = await sql<{ failure: string }>`select failure from mail_agenda where failure is not null
      union all select failure from email where failure is not null`.execute(database.kysely)
    expect(rows).toEqual([])
    return mailServer.take()
  }
  const subjectsOf = (mails: readonly ReceivedMail[]) => mails.map(({ subject }) => subject)
  const subjects = async () => subjectsOf(await deliver())

  async function latest(account: AccountId): Promise<StoredInvoice> {
    const [invoice] = await listInvoices(database.kysely, { account, limit: 1 })
    return invoice ?? expect.fail('there is no invoice')
  }

  async function renewed(options: Partial<Parameters<typeof addCustomer>[1]> = {}) {
    const customer = await addCustomer(stage, { start: '2026-03-15', seats: 2, ...options })
    await advanceTo(stage, '2027-03-15')
    return { ...customer, invoice: await latest(customer.account) }
  }

  async function returnOne({ account, invoice }: { readonly account: AccountId; readonly invoice: StoredInvoice }) {
    const change = { type: 'return', invoice: invoice.id, line: 0, seats: 1 } as const
    expect(await accept(stage, await quote(stage, account, [change]))).toEqual({ type: 'accepted' })
    await sendRefunds(stage, { account })
  }

  test('receipts, invoices to be paid and credit notes carry their PDF', async () => {
    const card = await renewed()
    const paid = (await deliver()).find(({ subject }) => subject.startsWith('Receipt')) ?? expect.fail('no receipt')
    expect(paid.files.map(({ name, type }) => [name, type])).toEqual([
      [`${card.invoice.number}.pdf`, 'application/pdf'],
    ])
    expect(paid.files[0]?.content.subarray(0, 5).toString()).toBe('%PDF-')
    expect(paid.files[0]?.content.subarray(-6).toString()).toContain('%%EOF')
    expect(paid.text).toContain('The invoice is attached.')

    await returnOne(card)
    const back = await deliver()
    expect(subjectsOf(back)).toEqual([
      'Your change to Drawing',
      expect.stringMatching(/^Credit note .*: \$420\.00$/),
      'We have sent back $420.00',
    ])
    const [note] = back.flatMap(({ files }) => files)
    expect(note?.name).toMatch(/\.pdf$/)
    expect(back[1]?.subject).toContain(note?.name.replace('.pdf', ''))
    expect(note?.content.subarray(0, 5).toString()).toBe('%PDF-')
    expect(back[1]?.text).toContain('The credit note is attached.')
  })

  test('a transfer that pays a part, then too much, is told with what is left and what is kept', async () => {
    const { account, invoice } = await renewed({ kind: 'invoice' })
    const due = (await deliver()).find(({ subject }) => subject.includes('to pay by')) ?? expect.fail('no invoice')
    expect(due.files.map(({ name, content }) => [name, content.subarray(0, 5).toString()])).toEqual([
      [`${invoice.number}.pdf`, '%PDF-'],
    ])
    const transfer = (reference: string, amount: Money) =>
      recordTransfer(stage, { account, invoice: invoice.id, amount, receivedOn: date('2027-03-15'), reference })
    await transfer('first', money(30_000n, invoice.currency))
    expect(await subjects()).toEqual([`Invoice ${invoice.number}: $540.00 left to pay`])
    await transfer('second', money(60_000n, invoice.currency))
    expect(await subjects()).toEqual([
      `Receipt for invoice ${invoice.number}: $840.00`,
      'Credit on your account: $60.00',
    ])
  })

  test.each([
    ['cannot be made', () => Promise.reject(new Error('no font'))],
    ['is too large', async () => ({ name: 'x.pdf', type: 'application/pdf', content: new Uint8Array(5_000_001) })],
  ])('a document that %s keeps no letter: it leads to the document instead', async (_, make) => {
    documents = make
    await renewed()
    const paid = (await deliver()).find(({ subject }) => subject.startsWith('Receipt')) ?? expect.fail('no receipt')
    expect(paid.files).toEqual([])
    expect(paid.text).not.toContain('is attached')
    expect(paid.text.match(/The document could not be attached to this message\. The button above/g)).toHaveLength(2)
    expect(paid.text).toContain(`${portalUrl}/link/`)
    const { rows } = await sql<{ attachments: unknown }>`
      select attachments from email where template = 'receipt'`.execute(database.kysely)
    expect(rows).toEqual([{ attachments: [] }])
  })

  test('the development mailbox hands the PDF out', async () => {
    const { invoice } = await renewed()
    const mailbox = developmentMailbox(() => stage.clock.now())
    await composeEmails({ ...stage, documents })
    await sendEmails({ ...stage, email: mailbox, portalUrl, documents })
    const deps = { ...dependencies(database, { development: true }), clock: stage.clock }
    const server = await buildServer(deps, { portal: null, logLevel: 'silent', mailbox })
    const number = mailbox.list().find(({ files }) => files.length > 0)?.number
    const page = await server.inject({ url: `/mailbox/${number}` })
    expect(page.body).toContain(`<a href="/mailbox/${number}/files/0">${invoice.number}.pdf</a>`)
    const file = await server.inject({ url: `/mailbox/${number}/files/0` })
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(file.headers['content-type']).toBe('application/pdf')
    expect(file.headers['content-disposition']).toBe(`attachment; filename="${invoice.number}.pdf"`)
    await server.close()
  })

  test('a payment that the bank wants confirmed is told once, with a way to confirm it', async () => {
    const { account } = await renewed({ behaviour: 'requires_action' })
    const mails = await deliver()
    const asked = mails.filter(({ subject }) => subject === 'Please confirm the payment of $840.00')
    expect(asked).toHaveLength(1)
    expect(asked[0]?.text).toContain(`${portalUrl}/link/`)
    expect(subjectsOf(mails).some((subject) => subject.startsWith('Receipt'))).toBe(false)
    await payInvoice(stage, (await latest(account)).id)
    expect(await subjects()).toEqual([])
  })

  test('a payment that is taken back is told, and when it stands after all; what is too much is kept', async () => {
    const { invoice } = await renewed()
    await deliver()
    const charge = invoice.payments[0]?.id ?? expect.fail('nothing was charged')
    const dispute: Dispute = { id: 'dp_1', charge, amount: invoice.total, status: 'open', reason: 'fraudulent' }
    await recordDispute(stage, dispute)
    expect(await subjects()).toEqual(['A payment of $840.00 was taken back'])
    await payInvoice(stage, invoice.id)
    expect(await subjects()).toEqual([`Receipt for invoice ${invoice.number}: $840.00`])
    await recordDispute(stage, { ...dispute, status: 'won' })
    expect(await subjects()).toEqual(['The payment of $840.00 stands', 'Credit on your account: $840.00'])
  })

  test('a refund that cannot be made is told once, as credit, and the next receipt says what credit has paid', async () => {
    const customer = await renewed()
    await deliver()
    await stage.provider.setBehaviour(customer.method, 'refund_fails')
    await returnOne(customer)
    const mails = await deliver()
    expect(subjectsOf(mails).slice(2)).toEqual(['$420.00 is kept as credit'])
    const { subscription } = customer
    await accept(stage, await quote(stage, customer.account, [{ type: 'add_seats', subscription, seats: 1 }]))
    const receipt = (await deliver()).find(({ subject }) => subject.startsWith('Receipt'))
    expect(receipt?.text).toMatch(/Your credit has paid \$420\.00 of invoice/)
    expect(receipt?.text).not.toContain('We have received')
  })

  test('a card that expires is told before it does', async () => {
    await renewed({ expiresOn: '2027-03-31' })
    expect(await subjects()).toContain('Visa •••• 4242 expires on March 31, 2027')
  })
})
