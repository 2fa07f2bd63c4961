/**
 * Every operation, asked by anyone, by a member of each role and by the vendor, about what is theirs and what is somebody
 * else's. It is made from the list of operations: a new one is in it by itself.
 */
import { allows, type Role, roles } from '@coterm/core/permissions.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { dependencies } from '../../src/main.ts'
import { operations } from '../../src/operations/index.ts'
import type { Operation } from '../../src/operations/operation.ts'
import type { Database } from '../../src/store/database.ts'
import { createApiKey } from '../../src/store/secrets.ts'
import { engines } from '../engines.ts'
import { chanceFrom } from '../faults/chance.ts'
import { makeRequest } from './made-requests.ts'
import {
  accountTables,
  addCustomer,
  addSeller,
  apiOf,
  type Customer,
  canary,
  cookieOf,
  everythingOf,
  memberOf,
  plant,
} from './two-accounts.ts'

const [{ open }] = engines as [(typeof engines)[number]]
let database: Database
let server: FastifyInstance
let apiKey: string
let mine: Customer
let theirs: Customer
let planted: string[]
// Tables without any text, with words of ours only, or with rows that a test of a minute does not bring about.
const textless = [
  'account_security',
  'credit_note_line',
  'ownership_offer',
  'invoice_part',
  'mail_agenda',
  'metadata',
  'quote',
  'quote_invoice',
  'seat_lot',
]
const rowless = [
  'credit_note_tax',
  'dispute',
  'document_taken',
  'email',
  'invoice_tax',
  'mail_link',
  'notice',
  'refund',
]
const worded = ['contract_statement', 'passkey_challenge', 'single_sign_on_attempt']
const notPlanted = ['webhook_delivery', ...textless, ...rowless, ...worded, 'sign_in_link', 'tax_id_check', 'transfer']

beforeAll(async () => {
  database = await open()
  const deps = dependencies(database, { development: true })
  server = await buildServer({ ...deps, showSignIn: null }, { portal: null, logLevel: 'silent' })
  apiKey = await createApiKey(database.kysely, { name: 'test' }, deps.clock.now())
  const api = apiOf(server, apiKey)
  const seller = await addSeller(api)
  mine = await addCustomer(database, api, { seller, word: 'mine' })
  theirs = await addCustomer(database, api, { seller, word: canary })
  planted = await plant(database, theirs.row)
})

afterAll(async () => {
  await server?.close()
  await database?.close()
})

/** A request of the operation in which every id is the one that `ids` has, and one of no one's where it has none. */
function requestWith(operation: Operation, ids: Customer['ids'], round = 1) {
  const text = (name: string, { pattern = '' }: { readonly pattern?: string }) => {
    const prefix = /^\^([a-z]+)_/.exec(pattern)?.[1]
    if (prefix) return ids[prefix] ?? `${prefix}_7zzzzzzzzzz1`
    if (name === 'account') return ids.acc
    if (pattern.includes('d{4}')) return '2026-09-20'
    return pattern.startsWith('^P(') ? 'P1Y' : { product: 'drawing', currency: 'USD' }[name]
  }
  return makeRequest(operation, { chance: chanceFrom(round), bent: 0, text })
}

type By = Role | 'anyone' | 'vendor'

async function ask(by: By, { method, url, body }: ReturnType<typeof requestWith>) {
  const cookie =
    by === 'anyone' || by === 'vendor' ? null : await cookieOf(database, await memberOf(database, mine.row, by))
  const headers = { ...(cookie && { cookie }), ...(by === 'vendor' && { authorization: `Bearer ${apiKey}` }) }
  const answer = await server.inject({ method, url, headers, ...(body !== undefined && { payload: body as object }) })
  const problem = answer.statusCode >= 400 ? (answer.json() as { code: string; refusals?: { code: string }[] }) : null
  return { status: answer.statusCode, text: answer.body, code: problem?.code ?? null, problem }
}

const byMembers = operations.filter(({ callers }) => callers.includes('member'))
const reads = byMembers.filter(({ method }) => method === 'GET')
const writes = byMembers.filter(({ method }) => method !== 'GET')

test('the second account has something in every table, and its word in every text that takes it', async () => {
  const tables = new Set(planted.map((each) => each.split('.')[0]))
  const withText = (await accountTables(database)).filter((table) => !notPlanted.includes(table))
  expect(withText.filter((table) => !tables.has(table))).toEqual([])
  expect(planted.length).toBeGreaterThan(50)
})

test('who is not let in is not let in, whatever the operation', async () => {
  for (const operation of operations) {
    const request = requestWith(operation, mine.ids)
    const { callers, permission, id } = operation
    if (!callers.includes('anyone')) expect([id, (await ask('anyone', request)).status]).toEqual([id, 401])
    if (!callers.includes('vendor')) expect([id, (await ask('vendor', request)).status]).toEqual([id, 404])
    for (const role of roles) {
      if (!callers.includes('member')) expect([id, role, (await ask(role, request)).status]).toEqual([id, role, 404])
      else if (permission !== null && !allows(role, permission)) {
        const { status, problem } = await ask(role, request)
        expect([id, role, status, problem?.refusals?.[0]?.code]).toEqual([id, role, 422, 'no_permission'])
      }
    }
  }
})

test('what is asked about somebody else is answered as if there were no such thing, and changes nothing', async () => {
  const before = await everythingOf(database, theirs.row)
  const nobodys: Customer['ids'] = {}
  for (const operation of byMembers) {
    for (const round of [1, 2]) {
      const about = requestWith(operation, theirs.ids, round)
      const unknown = requestWith(operation, nobodys, round)
      if (about.url === unknown.url && JSON.stringify(about.body) === JSON.stringify(unknown.body)) continue
      for (const role of roles) {
        const [told, toldUnknown] = [await ask(role, about), await ask(role, unknown)]
        expect([operation.id, role, told.text.includes(canary)]).toEqual([operation.id, role, false])
        expect([operation.id, role, nameless(told.text)]).toEqual([operation.id, role, nameless(toldUnknown.text)])
        const named = about.url !== unknown.url && !operation.callers.includes('anyone')
        const refused = told.code === 'refused' || told.code === 'invalid_request'
        if (named && !refused) expect([operation.id, role, told.status]).toEqual([operation.id, role, 404])
      }
    }
  }
  expect(await everythingOf(database, theirs.row)).toBe(before)
})

// Ids, moments and numbers of requests differ between any two requests.
function nameless(text: string): string {
  return text
    .replaceAll(/[a-z]+_[0-9a-hjkmnp-tv-z]+/g, 'ID')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'REQUEST')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'MOMENT')
}

test('no answer about one’s own things holds anything of anybody else', async () => {
  const foreign = [canary, ...Object.entries(theirs.ids).flatMap(([kind, id]) => (kind === 'evt' ? [] : [`"${id}"`]))]
  const failed: unknown[] = []
  for (const operation of [...reads, ...writes, ...reads]) {
    // Asked for by everybody, a second factor would be all that any other request is told.
    await database.kysely.deleteFrom('account_security').where('account_id', '=', mine.row).execute()
    for (const role of roles) {
      const { status, text } = await ask(role, requestWith(operation, mine.ids))
      // What I have asked for before, ids of others in it, is mine to take along.
      const words = operation.id === 'exportAccountData' ? [canary] : foreign
      const leaked = words.filter((word) => text.includes(word))
      if (leaked.length > 0 || status >= 500) failed.push({ id: operation.id, role, status, leaked, text })
    }
  }
  expect(failed).toEqual([])
})
