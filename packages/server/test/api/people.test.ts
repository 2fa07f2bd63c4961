/** The people of an account: invited, given roles, handed the account, removed; and where each is signed in. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { takeWaitingEmails } from '../../src/store/emails.ts'
import { createMailLink } from '../../src/store/mail-links.ts'
import { engines } from '../engines.ts'
import { type PeopleStage, problemOf, setPeopleStage } from './stage-people.ts'

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let stage: PeopleStage
  let account: string
  let subscription: string

  beforeAll(async () => {
    database = await open()
    stage = await setPeopleStage(database)
    const added = await stage.addAccount({ olive: 'owner', bill: 'billing_admin', uma: 'user_admin', vic: 'viewer' })
    account = added.account
    subscription = added.subscription
  })

  afterAll(() => stage.stop())

  async function letters() {
    const { clock } = stage.deps
    return takeWaitingEmails(database.kysely, { now: clock.now(), retryAt: clock.now(), limit: 50 })
  }

  async function events(): Promise<string[]> {
    const { rows } = await sql<{ type: string; data: Record<string, unknown> }>`
      select type, data from event where type ~ '^(member|ownership|session|seat)[.]' order by account_id, seq`.execute(
      database.kysely,
    )
    return rows.map(({ type, data }) => `${type} ${String(data.by).startsWith('mem_') ? 'member' : 'vendor'}`)
  }

  test('whoever is invited joins by the link in the letter, once', async () => {
    const uma = await stage.signIn('uma')
    const wanted = { account, name: 'Nia', email: 'nia@studio.example', role: 'viewer' as const }
    const idempotencyKey = 'invite-nia'
    const invited = await uma.coterm.inviteMember(wanted, { idempotencyKey })
    expect(await uma.coterm.inviteMember(wanted, { idempotencyKey })).toEqual(invited)
    expect([invited.status, invited.role]).toEqual(['invited', 'viewer'])
    const [letter, ...others] = (await letters()).filter(({ recipient }) => recipient === wanted.email)
    expect(others).toEqual([])
    expect(letter?.body).toContain('uma')
    expect(letter?.link).toMatchObject({ purpose: 'invite', path: '/', minutesValid: 7 * 24 * 60 })
    // The worker makes the link when it sends the letter.
    const link = { account: account as never, member: invited.id as never, purpose: 'invite', path: '/' }
    const expiresAt = (stage.deps.clock.now() + 60_000) as never
    const token = await createMailLink(database.kysely, { ...link, expiresAt })
    const follow = () => fetch(`${stage.url}/link/${token}`, { method: 'POST', redirect: 'manual' })
    expect((await follow()).headers.getSetCookie()[0]).toMatch(/^coterm_session=.+HttpOnly/)
    expect((await follow()).headers.getSetCookie()).toEqual([])
    const { data } = await uma.coterm.listMembers({ account })
    expect(data.find(({ id }) => id === invited.id)?.status).toBe('joined')
    expect((await problemOf(uma.coterm.inviteMember(wanted)))?.code).toBe('conflict')
  })

  test('nobody reaches above themselves, and an owner is not made by one side', async () => {
    const [uma, olive, bill] = [await stage.signIn('uma'), await stage.signIn('olive'), await stage.signIn('bill')]
    const invite = { account, name: 'X', email: 'x@studio.example' }
    expect((await problemOf(uma.coterm.inviteMember({ ...invite, role: 'billing_admin' })))?.code).toBe('refused')
    expect((await problemOf(bill.coterm.inviteMember({ ...invite, role: 'viewer' })))?.code).toBe('refused')
    expect((await problemOf(olive.coterm.inviteMember({ ...invite, role: 'owner' })))?.code).toBe('conflict')
    const promote = uma.coterm.updateMember({ account, member: uma.id, role: 'owner' })
    expect((await problemOf(promote))?.code).toBe('conflict')
    expect((await problemOf(uma.coterm.removeMember({ account, member: bill.id })))?.code).toBe('refused')
    expect((await problemOf(olive.coterm.removeMember({ account, member: olive.id })))?.code).toBe('conflict')
    const step = olive.coterm.updateMember({ account, member: olive.id, role: 'viewer' })
    expect((await problemOf(step))?.detail).toContain('only owner')
    const elsewhere = await stage.addAccount({ zoe: 'owner' })
    const theirs = stage
      .signIn('zoe')
      .then(({ id }) => olive.coterm.updateMember({ account, member: id, role: 'viewer' }))
    expect((await problemOf(theirs))?.status).toBe(404)
    expect((await problemOf(olive.coterm.listMembers({ account: elsewhere.account })))?.status).toBe(404)
  })

  test('the ownership changes hands when both sides have said so', async () => {
    const [olive, bill, uma] = [await stage.signIn('olive'), await stage.signIn('bill'), await stage.signIn('uma')]
    await olive.coterm.offerOwnership({ account, member: bill.id })
    expect((await problemOf(uma.coterm.acceptOwnership({ account })))?.status).toBe(404)
    expect((await problemOf(uma.coterm.endOwnershipOffer({ account })))?.status).toBe(404)
    await bill.coterm.endOwnershipOffer({ account })
    expect((await bill.coterm.getOwnershipOffer({ account })).offer).toBeNull()
    await olive.coterm.offerOwnership({ account, member: bill.id })
    expect((await bill.coterm.acceptOwnership({ account })).role).toBe('owner')
    const roles = async () => (await olive.coterm.listMembers({ account })).data.slice(0, 2).map(({ role }) => role)
    expect(await roles()).toEqual(['billing_admin', 'owner'])
    await bill.coterm.offerOwnership({ account, member: olive.id, keepOwnership: true })
    await olive.coterm.acceptOwnership({ account })
    expect(await roles()).toEqual(['owner', 'owner'])
    await bill.coterm.updateMember({ account, member: bill.id, role: 'billing_admin' })
    expect(await roles()).toEqual(['owner', 'billing_admin'])
  })

  test('seats are told by person, also as a table; who is removed is out at once', async () => {
    const [olive, vic] = [await stage.signIn('olive'), await stage.signIn('vic')]
    const quote = await olive.coterm.createQuote({ changes: [{ type: 'add_seats', subscription, seats: 1 }] })
    await olive.coterm.assignSeat({ subscription, user: 'Vic@studio.example' })
    await olive.coterm.assignSeat({ subscription, user: '=cmd|outsider' })
    expect((await problemOf(vic.coterm.assignSeat({ subscription, user: 'vic' })))?.code).toBe('refused')
    const { data } = await vic.coterm.listSeats({ account })
    expect(data.map(({ user, member }) => [user, member])).toEqual([
      ['Vic@studio.example', vic.id],
      ['=cmd|outsider', null],
    ])
    const table = (await vic.coterm.getSeatsCsv({ account })).split('\n')
    expect(table[1]).toContain('drawing,Vic@studio.example,vic,viewer,')
    expect(table[2]).toContain("'=cmd|outsider")
    await olive.coterm.removeMember({ account, member: vic.id, releaseSeats: 'true' })
    expect((await problemOf(vic.coterm.listSubscriptions({})))?.status).toBe(401)
    expect((await olive.coterm.listSeats({ account })).data.map(({ user }) => user)).toEqual(['=cmd|outsider'])
    // People are no part of what a quote promises.
    expect((await olive.coterm.acceptQuote({ quote: quote.id })).status).toBe('accepted')
  })

  test('a member sees where they are signed in, and signs out there', async () => {
    const [here, there, third] = [await stage.signIn('uma'), await stage.signIn('uma'), await stage.signIn('uma')]
    const { data } = await here.coterm.listSessions()
    expect(data.filter(({ current }) => current).map(({ userAgent }) => userAgent)).toEqual(['uma'])
    const olive = await stage.signIn('olive')
    const other = (await there.coterm.listSessions()).data.find(({ current }) => current)?.id ?? ''
    expect((await problemOf(olive.coterm.revokeSession({ session: other })))?.status).toBe(404)
    await here.coterm.revokeSession({ session: other })
    expect((await problemOf(there.coterm.getSession()))?.status).toBe(401)
    await here.coterm.revokeOtherSessions()
    expect((await problemOf(third.coterm.getSession()))?.status).toBe(401)
    expect((await here.coterm.listSessions()).data.length).toBe(1)
  })

  test('a known and an unknown address are answered alike, and in the same time', async () => {
    const ask = async (email: string) => {
      const began = performance.now()
      const answer = await stage.clientWith('').createSignInLink({ email })
      return { answer, took: performance.now() - began }
    }
    const known = await ask('uma@studio.example')
    const unknown = await ask('nobody@studio.example')
    expect(known.answer).toEqual(unknown.answer)
    for (const { took } of [known, unknown]) expect(took).toBeGreaterThan(480)
  })

  test('what a member says about tax stands under their name', async () => {
    const olive = await stage.signIn('olive')
    await olive.coterm.setTaxId({ account, value: '12-3456789' })
    const { data } = await olive.coterm.listEvents({ account, limit: 100 })
    const set = data.filter(({ type }) => type === 'account.tax_id_set').map(({ by }) => by)
    expect(set).toEqual([{ kind: 'member', name: 'olive' }])
  })

  test('what happened is in the account’s chain, and the books are right', async () => {
    const told = await events()
    for (const event of [
      ...['member.invited member', 'member.joined vendor', 'ownership.offered member', 'ownership.accepted member'],
      ...['ownership.offer_ended member', 'member.role_set member', 'seat.assigned member', 'seat.released member'],
      ...['member.removed member', 'session.ended member'],
    ]) {
      expect(told).toContain(event)
    }
    expect(await check(database)).toEqual([])
  })
})
