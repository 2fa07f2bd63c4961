/** Documents, statements and tables over HTTP on both engines: whose they are, what they are called, what they say. */
import type { AddressInfo } from 'node:net'
import { type Client, CotermError, createClient } from '@coterm/sdk'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachDocument } from '../../src/documents/attach-document.ts'
import { checkDocuments } from '../../src/documents/check-documents.ts'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { developmentMailbox } from '../../src/providers/email/mailbox.ts'
import type { Database } from '../../src/store/database.ts'
import { listMembers } from '../../src/store/members.ts'
import { createApiKey, createSession } from '../../src/store/secrets.ts'
import { composeEmails } from '../../src/worker/compose-emails.ts'
import { sendEmails } from '../../src/worker/send-emails.ts'
import { readRules } from '../documents/rules/read-rules.ts'
import { engines } from '../engines.ts'

const rules = { ubl: readRules('ubl'), cii: readRules('cii') }

describe.each(engines)('documents on $name', ({ open }) => {
  let database: Database
  let server: FastifyInstance
  let url: string
  let apiKey: string
  let coterm: Client
  let account: string
  let stranger: string
  const invoices: string[] = []
  let note: string

  beforeAll(async () => {
    database = await open()
    const deps = dependencies(database, { development: false })
    server = await buildServer(deps, { portal: null, logLevel: 'error' })
    await server.listen({ host: '127.0.0.1', port: 0 })
    url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    apiKey = await createApiKey(database.kysely, { name: 'test' }, deps.clock.now())
    coterm = createClient({ baseUrl: url, apiKey })
    const prices = [{ term: 'P1Y', currency: 'EUR', new: '440.00', renewal: '420.00' }]
    const seller = await coterm.createSeller({
      ...{ name: 'Main', country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin' },
      catalog: { products: [{ id: 'drawing', name: '=Drawing', prices }] },
      taxRates: [{ country: 'FR', rate: '20' }],
      billingDetails: { legalName: 'Main GmbH', taxId: 'DE123456789', iban: 'DE89370400440532013000' },
    })
    const clock = await coterm.createTestClock({ name: 'Documents', today: '2026-10-10' })
    const made = await coterm.createAccount({
      ...{ seller: seller.id, name: '+Atelier', country: 'FR', kind: 'business', testClock: clock.id },
      members: [{ name: 'Robin', email: 'robin@atelier.example' }],
      paymentMethods: [{ kind: 'card', label: 'Visa •••• 4242' }],
    })
    account = made.id
    const other = await coterm.createAccount({
      ...{ seller: seller.id, name: 'Other', country: 'FR', kind: 'business', testClock: clock.id },
      members: [{ name: 'Kim', email: 'kim@other.example' }],
    })
    stranger = await memberSession(other.id, 'kim@other.example')
    const paymentMethod = made.paymentMethods[0]?.id ?? null
    const year = { account, product: 'drawing', paymentMethod, term: 'P1Y', seats: 2, start: '2025-11-01' }
    const subscription = await coterm.importSubscription({ ...year, unitPrice: '420.00' })
    const added = await coterm.createQuote({
      account,
      changes: [{ type: 'add_seats', subscription: subscription.id, seats: 3 }],
    })
    await coterm.acceptQuote({ quote: added.id })
    await coterm.advanceTestClock({ testClock: clock.id, to: '2026-11-02' })
    invoices.push(...(await coterm.listInvoices({ account })).data.map(({ id }) => id).toReversed())
    const returned = await coterm.createQuote({
      account,
      changes: [{ type: 'return', invoice: invoices[1] ?? '', line: 0, seats: 1 }],
    })
    await coterm.acceptQuote({ quote: returned.id })
    note = (await coterm.listCreditNotes({ account })).data[0]?.id ?? ''
  }, 180_000)

  afterAll(async () => {
    await server.close()
    await database.close()
  })

  async function memberSession(of: string, email: string): Promise<string> {
    const member = (await listMembers(database.kysely, of as never)).find((each) => each.email === email)
    if (!member) throw new Error('the account has a member')
    return createSession(database.kysely, member, { expiresAt: (Date.now() + 86_400_000) as never })
  }

  const get = (path: string, headers: Record<string, string> = { authorization: `Bearer ${apiKey}` }) =>
    fetch(`${url}${path}`, { headers })

  test('a PDF has the name of its number, a tag that spares the second download, and is the same each time', async () => {
    const first = await get(`/v1/invoices/${invoices[0]}/pdf`)
    expect(first.status).toBe(200)
    expect(first.headers.get('content-type')).toBe('application/pdf')
    expect(first.headers.get('content-disposition')).toBe('attachment; filename="TEST-000001.pdf"')
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const bytes = Buffer.from(await first.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const tag = first.headers.get('etag') ?? ''
    const authorization = `Bearer ${apiKey}`
    const again = await get(`/v1/invoices/${invoices[0]}/pdf`, { authorization, 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const blob = await coterm.getInvoicePdf({ invoice: invoices[0] ?? '' })
    expect(Buffer.from(await blob.arrayBuffer()).equals(bytes)).toBe(true)
    const standing = await coterm.getInvoicePdf({ invoice: invoices[0] ?? '', standing: 'true' })
    expect(Buffer.from(await standing.arrayBuffer()).equals(bytes)).toBe(false)
  })

  test('the XML keeps the rules in both syntaxes, for invoices and credit notes', async () => {
    for (const format of ['ubl', 'cii'] as const) {
      for (const invoice of invoices) {
        const xml = await (await coterm.getInvoiceXml({ invoice, format })).text()
        expect(rules[format].broken(xml)).toEqual([])
        const { number, total, subtotal } = await coterm.getInvoice({ invoice })
        for (const part of [number, total, subtotal]) expect(xml).toContain(`>${part}<`)
      }
      const xml = await (await coterm.getCreditNoteXml({ creditNote: note, format })).text()
      expect(rules[format].broken(xml)).toEqual([])
      expect(xml).toContain('>TEST-000002<')
    }
    const hybrid = await coterm.getInvoiceXml({ invoice: invoices[0] ?? '', format: 'factur_x' })
    expect(hybrid.type).toBe('application/pdf')
    expect((await coterm.getCreditNotePdf({ creditNote: note })).type).toBe('application/pdf')
  })

  test('what was issued before says the same after everything was renamed', async () => {
    const before = await (await coterm.getInvoiceXml({ invoice: invoices[0] ?? '', format: 'cii' })).text()
    await coterm.updateAccountBillingDetails({ account, legalName: 'Renamed SARL', poNumber: 'PO-9' })
    const after = await (await coterm.getInvoiceXml({ invoice: invoices[0] ?? '', format: 'cii' })).text()
    expect(after).toBe(before)
    expect(after).toContain('=Drawing')
  })

  test('nobody sees the documents of others', async () => {
    const cookie = `coterm_session=${stranger}`
    const paths = [
      `/v1/invoices/${invoices[0]}/pdf`,
      `/v1/invoices/${invoices[0]}/xml?format=cii`,
      `/v1/credit-notes/${note}/pdf`,
      `/v1/credit-notes/${note}/xml`,
      `/v1/accounts/${account}/statement`,
      `/v1/accounts/${account}/statement.csv`,
      `/v1/accounts/${account}/statement.pdf`,
      `/v1/accounts/${account}/billing-details`,
      `/v1/invoices.csv?account=${account}&from=2026-01-01&to=2026-12-31`,
      `/v1/invoice-lines.csv?account=${account}&from=2026-01-01&to=2026-12-31`,
    ]
    for (const path of paths) expect([path, (await get(path, { cookie })).status]).toEqual([path, 404])
    for (const path of paths) expect([path, (await get(path, {})).status]).toEqual([path, 401])
    for (const path of paths) expect([path, (await get(path)).status]).toEqual([path, 200])
  })

  test('the statement runs from balance to balance, and the three forms of it agree', async () => {
    const all = await coterm.getStatement({ account, from: '2026-01-01', to: '2026-12-31' })
    const [euro] = all.statements
    expect(euro?.entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['invoice', 'payment', 'credit_note', 'refund']),
    )
    expect([euro?.opening, euro?.closing]).toEqual(['0.00', '0.00'])
    expect(euro?.entries.at(-1)?.balance).toBe('0.00')
    const later = await coterm.getStatement({ account, from: '2026-10-11', to: '2026-12-31' })
    expect(later.statements[0]?.entries.length).toBeLessThan(euro?.entries.length ?? 0)
    const csv = await coterm.getStatementCsv({ account, from: '2026-01-01', to: '2026-12-31' })
    expect(csv.trim().split('\n').length).toBe(1 + 2 + (euro?.entries.length ?? 0))
    expect((await coterm.getStatementPdf({ account })).type).toBe('application/pdf')
    const turned = await coterm.getStatement({ account, from: '2026-12-31', to: '2026-01-01' }).catch((error) => error)
    expect([turned.status, turned.problem.detail]).toEqual([400, 'from lies after `to`'])
  })

  test('tables of invoices and lines hold them all, and no formula', async () => {
    const days = { from: '2026-01-01', to: '2026-12-31' }
    const table = await coterm.listInvoicesCsv({ account, ...days })
    expect(table.trim().split('\n')).toHaveLength(1 + invoices.length)
    expect(table).toContain(",'+Atelier,")
    const lines = await coterm.listInvoiceLinesCsv({ account, ...days })
    expect(lines).toContain(",'=Drawing,")
    expect(lines.trim().split('\n')).toHaveLength(3)
    const { seller } = await coterm.getAccount({ account })
    expect(await coterm.listInvoicesCsv({ seller: seller.id, ...days })).toBe(table)
    await expect(coterm.listInvoicesCsv({ ...days })).rejects.toBeInstanceOf(CotermError)
  })

  test('letters bring the document along', async () => {
    const deps = dependencies(database, { development: false })
    const mailbox = developmentMailbox(() => deps.clock.now())
    const posting = { ...deps, email: mailbox, documents: attachDocument(deps), portalUrl: url }
    await composeEmails(posting)
    await sendEmails(posting)
    const files = mailbox.list().flatMap((email) => email.files)
    const names = files.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['TEST-000001.pdf', 'TEST-000002.pdf', 'TEST-CN-000001.pdf']))
    const blob = await coterm.getInvoicePdf({ invoice: invoices[0] ?? '' })
    const sent = files.find(({ name }) => name === 'TEST-000001.pdf')
    expect(Buffer.from(sent?.content ?? []).equals(Buffer.from(await blob.arrayBuffer()))).toBe(true)
    mailbox.close()
  })

  test('a document that says something else than when it was taken is found', async () => {
    await coterm.getInvoicePdf({ invoice: invoices[0] ?? '' })
    await coterm.getCreditNotePdf({ creditNote: note })
    expect(await checkDocuments(database)).toEqual([])
    await sql`alter table invoice disable trigger user`.execute(database.kysely)
    await sql`update invoice set buyer_details = jsonb_set(buyer_details, '{name}', '"Somebody"')
      where number = 'TEST-000001'`.execute(database.kysely)
    await sql`alter table invoice enable trigger user`.execute(database.kysely)
    expect(await checkDocuments(database)).toMatchObject([
      { rule: 'documents_as_taken', account, what: `invoice ${invoices[0]}` },
    ])
  })

  test('an e-invoice that cannot be is refused with the reason', async () => {
    await sql`alter table invoice disable trigger user`.execute(database.kysely)
    await sql`update invoice set seller_details = null`.execute(database.kysely)
    await sql`alter table invoice enable trigger user`.execute(database.kysely)
    const refused = await coterm.getInvoiceXml({ invoice: invoices[0] ?? '' }).catch((error) => error)
    expect([refused.status, refused.problem.detail]).toEqual([409, expect.stringContaining('The seller has no tax id')])
    // The PDF names the seller all the same.
    expect((await coterm.getInvoicePdf({ invoice: invoices[0] ?? '' })).type).toBe('application/pdf')
  })
})
