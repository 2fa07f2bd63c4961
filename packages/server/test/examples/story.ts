/** A story that uses the API from one end to the other, on a clock that stands still. */
import type { Instant } from '@coterm/core/time/zone.ts'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import type { OperationDeps } from '../../src/operations/operation.ts'
import type { Database } from '../../src/store/database.ts'
import { findMembersByEmail } from '../../src/store/members.ts'
import { createApiKey, createSession } from '../../src/store/secrets.ts'
import { type Examples, type Play, player } from './play.ts'

const now = Date.parse('2026-11-27T08:00:00.000Z') as Instant

export async function tellStory(database: Database): Promise<Examples> {
  const deps: OperationDeps = {
    ...dependencies(database, { development: false, publicUrl: () => 'https://billing.example' }),
    clock: { now: () => now },
  }
  const server = await buildServer(deps, { portal: null })
  const apiKey = await createApiKey(database.kysely, { name: 'story' }, now)
  const { play, examples } = player(server, apiKey)
  try {
    const seller = await setUp(play)
    const account = await sell(play, seller)
    await useSeats(play, account)
    await bill(play, account)
    await lookAhead(play, account)
    await lookAfterMethods(play, account)
    await keepBooks(play, account, seller)
    const robin = await cookieOf(database, 'robin@studio.example')
    await meetPeople(play, account, robin)
    await sayGoodbye(play, account, seller)
  } finally {
    await server.close()
  }
  return examples
}

type Account = { id: string; subscription: string; other: string; seller: string; clock: string; methods: string[] }

async function setUp(play: Play): Promise<string> {
  const drawing = {
    ...{ id: 'drawing', name: 'Drawing', family: 'drawing' },
    prices: [
      { term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' },
      { term: 'P3Y', currency: 'USD', new: '1310.00', renewal: '1179.00' },
    ],
  }
  const place = { country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles' }
  const support = { email: 'support@software.example', contacts: [] }
  const { id: seller } = await play('createSeller', {
    body: { name: 'Example Software', ...place, catalog: { products: [drawing] }, policy: { support } },
  })
  await play('listSellers')
  const viewer = { id: 'viewer', name: 'Viewer', prices: [{ term: 'P1Y', currency: 'USD', new: '120.00' }] }
  await play('publishCatalog', { path: { seller }, body: { products: [drawing, viewer] } })
  await play('listProducts', { query: { seller } })
  await play('getPolicy', { path: { seller } })
  const links = { terms: 'https://software.example/terms' }
  await play('updateSellerBranding', { path: { seller }, body: { accentLight: '#0b5cad', links } })
  await play('getBranding', { query: { seller } })
  const details = { legalName: 'Example Software Inc.', city: 'Portland', taxId: '12-3456789' }
  await play('updateSellerBillingDetails', { path: { seller }, body: details })
  await play('getSellerBillingDetails', { path: { seller } })
  await play('publishTaxRates', { path: { seller }, body: { taxRates: [{ country: 'FR', rate: '20' }] } })
  await play('listTaxRates', { path: { seller } })
  return seller
}

async function sell(play: Play, seller: string): Promise<Account> {
  const clock = (await play('createTestClock', { body: { name: 'Trying things out', today: '2026-09-13' } })).id
  await play('listTestClocks')
  await play('getTestClock', { path: { testClock: clock } })
  const made = await play('createAccount', {
    body: {
      ...{ seller, name: 'Example Studio', country: 'US', kind: 'business', testClock: clock },
      members: [{ name: 'Robin', email: 'robin@studio.example' }],
      paymentMethods: [{ kind: 'card', label: 'Visa •••• 4242' }, { kind: 'invoice' }],
      metadata: { crm: '4711' },
    },
  })
  const account = made.id
  const methods = made.paymentMethods.map(({ id }: { id: string }) => id)
  await play('listAccounts', { query: { seller } })
  await play('getAccount', { path: { account } })
  await play('updateAccount', { path: { account }, body: { metadata: { region: 'north' } } })
  await play('updateAccountBillingDetails', { path: { account }, body: { legalName: 'Example Studio LLC' } })
  await play('getAccountBillingDetails', { path: { account } })
  const running = { account, product: 'drawing', term: 'P1Y', seats: 5, unitPrice: '420.00', paymentMethod: methods[0] }
  const subscription = (await play('importSubscription', { body: { ...running, start: '2026-04-01' } })).id
  const other = (await play('importSubscription', { body: { ...running, start: '2026-06-01', seats: 2 } })).id
  await play('listSubscriptions', { query: { account, expand: 'account' } })
  await play('getSubscription', { path: { subscription } })
  await play('updateSubscription', { path: { subscription }, body: { metadata: { order: 'A-1' } } })
  await play('listActions', { path: { subscription } })
  await play('listAccountActions', { path: { account } })
  await play('getSavings', { path: { subscription } })
  return { id: account, subscription, other, seller, clock, methods }
}

async function useSeats(play: Play, { id: account, subscription }: Account): Promise<void> {
  await play('assignSeat', { path: { subscription }, body: { user: 'robin@studio.example' } })
  await play('getSeats', { path: { subscription } })
  await play('listSeats', { path: { account } })
  await play('getSeatsCsv', { path: { account } })
  await play('unassignSeat', { path: { subscription, user: 'robin@studio.example' } })
}

async function bill(play: Play, { id: account, subscription, methods }: Account): Promise<void> {
  const changes = [{ type: 'add_seats', subscription, seats: 2 }]
  const quote = (await play('createQuote', { body: { changes, metadata: { order: 'B-2' } } })).id
  await play('getQuote', { path: { quote } })
  const [invoice] = (await play('acceptQuote', { path: { quote } })).invoices
  await play('listInvoices', { query: { account, status: 'paid' } })
  await play('listInvoiceSummaries', { query: { status: 'paid' } })
  await play('getInvoice', { path: { invoice }, query: { expand: 'subscriptions' } })
  await play('payInvoice', { path: { invoice } })
  await play('listInvoiceParts', { path: { invoice } })
  await play('getInvoicePdf', { path: { invoice } })
  await play('listReturns', { path: { subscription } })
  const back = [{ type: 'return', invoice, line: 0, seats: 1 }]
  const returned = (await play('createQuote', { body: { account, changes: back } })).id
  await play('acceptQuote', { path: { quote: returned } })
  const creditNote = (await play('listCreditNotes', { query: { account } })).data[0].id
  await play('getCreditNotePdf', { path: { creditNote } })
  const bought = { type: 'purchase', product: 'viewer', term: 'P1Y', seats: 10, paymentMethod: methods[1] }
  const purchase = (await play('createQuote', { body: { account, changes: [bought] } })).id
  const [owed] = (await play('acceptQuote', { path: { quote: purchase } })).invoices
  const transfer = { amount: '500.00', date: '2026-09-13', reference: 'Statement 9/2026' }
  await play('recordPayment', { path: { invoice: owed }, body: transfer })
  await play('grantCredit', { path: { account }, body: { amount: '5.00', currency: 'USD', reason: 'Goodwill' } })
  await play('getCreditBalance', { path: { account } })
}

async function lookAhead(play: Play, { id: account, subscription, other, clock, seller }: Account): Promise<void> {
  const whose = { seller, testClock: clock }
  const year = { from: '2026-10-01', to: '2027-09-30' }
  await play('listRenewals', { query: { ...year, ...whose } })
  const { days } = await play('getRenewalCalendar', { query: { ...year, ...whose } })
  await play('dryRunRenewals', { query: { on: days.at(-1)?.date, ...whose } })
  const ofClock = { path: { seller }, query: { testClock: clock } }
  await play('reckonSellerForecast', { ...ofClock, body: {} })
  await play('getSellerForecast', ofClock)
  await play('getSellerForecastCsv', ofClock)
  await play('getForecast', { path: { account }, query: { months: '12' } })
  await play('getForecastCsv', { path: { account }, query: { months: '12' } })
  await play('createAlignmentPlan', { body: { account, subscriptions: [subscription, other] } })
  const { id: calendarLink, path } = await play('createCalendarLink', { path: { account } })
  await play('listCalendarLinks', { path: { account } })
  const token = /calendars\/([^/]+)/.exec(path)?.[1] ?? ''
  await play('getCalendar', { path: { token } })
  await play('revokeCalendarLink', { path: { account, calendarLink } })
  await play('listNotices', { path: { account } })
  await play('listEvents', { query: { account, limit: '2' } })
  await play('listSupportContacts', { path: { account } })
  await play('createSupportRequest', { body: { account, message: 'May we pay once a year?' } })
  await play('listSupportRequests', { query: { account } })
}

async function lookAfterMethods(play: Play, { id: account, methods }: Account): Promise<void> {
  await play('listPaymentMethods', { query: { account } })
  const [paymentMethod = '', byInvoice = ''] = methods
  await play('setDefaultPaymentMethod', { path: { paymentMethod } })
  await play('setBackupPaymentMethod', { path: { paymentMethod }, body: { backup: true } })
  await play('setPaymentMethodBehaviour', { path: { paymentMethod }, body: { behaviour: 'declines' } })
  const setup = (await play('createPaymentMethodSetup', { path: { account }, body: { kinds: ['card'] } })).id
  await play('getPaymentMethodSetup', { path: { setup } })
  await play('replacePaymentMethod', { path: { paymentMethod: byInvoice }, body: { with: paymentMethod } })
  await play('removePaymentMethod', { path: { paymentMethod: byInvoice } })
}

async function keepBooks(play: Play, { id: account, clock }: Account, seller: string): Promise<void> {
  await play('getLedger', { path: { account } })
  await play('listLedgerTransactions', { path: { account } })
  await play('getDeferredRevenue', { query: { seller, on: '2026-09-30', testClock: clock } })
  await play('listDisputes')
  await play('listPayments', { query: { status: 'succeeded' } })
  await play('listRefunds')
  for (const id of ['getRecurringRevenue', 'getRenewalRates', 'getCollectionRecovery'] as const) {
    await play(`${id}Csv`, { path: { seller }, query: { testClock: clock } })
    await play(id, { path: { seller }, query: { testClock: clock } })
  }
  const days = { from: '2026-09-01', to: '2026-09-30' }
  await play('listInvoicesCsv', { query: { seller, ...days } })
  await play('listInvoiceLinesCsv', { query: { seller, ...days } })
  await play('getStatement', { path: { account } })
  await play('getStatementCsv', { path: { account } })
  await play('getStatementPdf', { path: { account } })
  await play('setTag', { path: { account, tag: 'no_collection' }, body: { reason: 'In talks about an invoice' } })
  await play('listTags', { path: { account } })
  await play('removeTag', { path: { account, tag: 'no_collection' }, body: { reason: 'Settled' } })
  await play('setCollection', { path: { seller }, body: { stopped: false, reason: 'All is well' } })
  await play('listParkedAccounts')
  await play('listContractStatements')
  await play('getTaxId', { path: { account } })
  await play('setTaxId', { path: { account }, body: { value: null } })
}

async function cookieOf(database: Database, email: string): Promise<string> {
  const [member] = await findMembersByEmail(database.kysely, email)
  if (!member) throw new Error(`${email} is nobody's`)
  const expiresAt = (now + 3_600_000) as Instant
  return `__Host-coterm_session=${await createSession(database.kysely, member, { expiresAt, at: now, userAgent: 'Firefox' })}`
}

async function meetPeople(play: Play, { id: account }: Account, as: string): Promise<void> {
  const invited = { name: 'Kim', email: 'kim@studio.example', role: 'viewer' }
  const { id: member } = await play('inviteMember', { path: { account }, body: invited })
  await play('listMembers', { path: { account } })
  await play('updateMember', { path: { account, member }, body: { role: 'billing_admin' } })
  await play('createPortalLink', { path: { account }, body: { member, path: '/invoices' } })
  await play('createSignInLink', { body: { email: 'robin@studio.example' } })
  await play('getSession', { as })
  await play('listSessions', { as })
  await play('getOwnSecurity', { as })
  await play('getOwnershipOffer', { path: { account } })
  const policy = { secondFactorRequired: false, stepUp: false }
  await play('setSecurityPolicy', { path: { account }, body: policy })
  await play('getSecurityPolicy', { path: { account } })
  await play('getSingleSignOn', { path: { account } })
  await play('exportOwnData', { as })
  await play('revokeOtherSessions', { as })
  await play('removeMember', { path: { account, member } })
  await play('eraseMember', { path: { account, member } })
  await play('endSession', { as })
}

async function sayGoodbye(play: Play, { clock }: Account, seller: string): Promise<void> {
  await play('advanceTestClock', { path: { testClock: clock }, body: { to: '2026-09-14' } })
  const asked = { seller, name: 'Gone', country: 'US', kind: 'business' }
  const gone = (await play('createAccount', { body: asked })).id
  await play('exportAccountData', { path: { account: gone } })
  await play('eraseAccount', { path: { account: gone } })
}
