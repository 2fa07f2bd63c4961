/** One-time codes, recovery codes, and what an account asks of its people: a second factor, a fresh proof. */
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realClock } from '../../src/clock.ts'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { engines } from '../engines.ts'
import { type PeopleStage, problemOf, type SignedIn, setPeopleStage } from './stage-people.ts'

describe.each(engines)('on $name', ({ open }) => {
  let database: Database
  let stage: PeopleStage
  let account: string
  let subscription: string
  let seed: string
  let recoveryCodes: readonly string[]

  beforeAll(async () => {
    database = await open()
    stage = await setPeopleStage(database)
    const added = await stage.addAccount({ olive: 'owner', uma: 'user_admin' })
    account = added.account
    subscription = added.subscription
  })

  afterAll(() => stage.stop())

  // No code is accepted twice, so each comes from another step of time; one step early is still accepted.
  const codeAt = (steps: number) =>
    new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: stage.deps.clock.now() + steps * 30_000 })
  const addOne = ({ coterm }: SignedIn) =>
    coterm
      .createQuote({ changes: [{ type: 'add_seats', subscription, seats: 1 }] })
      .then(({ id }) => coterm.acceptQuote({ quote: id }))

  test('codes are asked for once the first has been given, and the seed is not readable where it is kept', async () => {
    const olive = await stage.signIn('olive')
    const begun = await olive.coterm.setUpCodes()
    seed = begun.seed
    expect(begun.address).toMatch(/^otpauth:\/\/totp\/Main:olive%40studio\.example\?/)
    expect((await problemOf(olive.coterm.confirmCodes({ code: '000000' })))?.code).toBe('invalid_request')
    recoveryCodes = (await olive.coterm.confirmCodes({ code: codeAt(-1) })).recoveryCodes
    expect(recoveryCodes.length).toBe(10)
    expect(new Set(recoveryCodes).size).toBe(10)
    const { rows } = await sql<{ sealed_seed: string }>`select sealed_seed from one_time_code`.execute(database.kysely)
    expect(rows[0]?.sealed_seed).not.toContain(seed)
    expect((await olive.coterm.getSession()).secondFactor).toBe('given')
    expect((await problemOf(olive.coterm.setUpCodes()))?.code).toBe('conflict')
  })

  test('with the link alone nothing is open, and no other way in can be set up', async () => {
    const olive = await stage.signIn('olive')
    expect((await olive.coterm.getSession()).secondFactor).toBe('due')
    expect((await problemOf(olive.coterm.listSubscriptions({})))?.code).toBe('second_factor_required')
    expect((await problemOf(olive.coterm.beginPasskey()))?.code).toBe('second_factor_required')
    expect((await problemOf(olive.coterm.setUpCodes()))?.code).toBe('second_factor_required')
    const used = codeAt(-1)
    expect((await problemOf(olive.coterm.confirmWithCode({ code: used })))?.code).toBe('invalid_request')
    await olive.coterm.confirmWithCode({ code: codeAt(0) })
    expect((await olive.coterm.listSubscriptions({})).data.length).toBe(1)
    const [code = ''] = recoveryCodes
    const lost = await stage.signIn('olive')
    await lost.coterm.confirmWithCode({ code: code.toUpperCase().replaceAll('-', ' ') })
    expect((await lost.coterm.getOwnSecurity()).recoveryCodesLeft).toBe(9)
    const again = await stage.signIn('olive')
    expect((await problemOf(again.coterm.confirmWithCode({ code })))?.code).toBe('invalid_request')
  })

  test('where the account asks for it, those who have none set one up first', async () => {
    const olive = await stage.signIn('olive')
    await olive.coterm.confirmWithCode({ code: recoveryCodes[1] ?? '' })
    const uma = await stage.signIn('uma')
    const policy = { secondFactorRequired: true, stepUp: false }
    expect((await problemOf(uma.coterm.setSecurityPolicy({ account, ...policy })))?.code).toBe('refused')
    await olive.coterm.setSecurityPolicy({ account, ...policy })
    expect((await uma.coterm.getSession()).secondFactor).toBe('to_set_up')
    expect((await problemOf(uma.coterm.listMembers({ account })))?.code).toBe('second_factor_required')
    await uma.coterm.beginPasskey()
    const begun = await uma.coterm.setUpCodes()
    const code = new TOTP({ secret: Secret.fromBase32(begun.seed) }).generate()
    await uma.coterm.confirmCodes({ code })
    expect((await uma.coterm.listMembers({ account })).data.map(({ oneTimeCodes }) => oneTimeCodes)).toEqual([
      true,
      true,
    ])
    await olive.coterm.setSecurityPolicy({ account, secondFactorRequired: false, stepUp: false })
  })

  test('a fresh proof is asked for before money and people change, only where the account wants it', async () => {
    const longAgo = (realClock.now() - 3_600_000) as Instant
    const olive = await stage.signIn('olive', longAgo)
    await olive.coterm.confirmWithCode({ code: recoveryCodes[2] ?? '' })
    await sql`update session set authenticated_at = now() - interval '1 hour'`.execute(database.kysely)
    expect((await addOne(olive)).status).toBe('accepted')
    await olive.coterm.setSecurityPolicy({ account, secondFactorRequired: false, stepUp: true })
    expect((await problemOf(addOne(olive)))?.code).toBe('step_up_required')
    const invite = { account, name: 'Nia', email: 'nia@studio.example', role: 'viewer' } as const
    expect((await problemOf(olive.coterm.inviteMember(invite)))?.code).toBe('step_up_required')
    expect((await problemOf(olive.coterm.removeCodes({ code: '123456' })))?.code).toBe('step_up_required')
    expect((await olive.coterm.createQuote({ changes: [{ type: 'renew', subscription }] })).id).toMatch(/^qte_/)
    await olive.coterm.confirmWithCode({ code: recoveryCodes[3] ?? '' })
    expect((await addOne(olive)).status).toBe('accepted')
    await olive.coterm.removeCodes({ code: recoveryCodes[4] ?? '' })
    expect((await (await stage.signIn('olive')).coterm.getSession()).secondFactor).toBe('none')
  })

  test('after a few wrong codes there is a pause, for right ones too', async () => {
    const uma = await stage.signIn('uma')
    for (const code of ['000001', '000002', '000003', '000004', '000005']) {
      expect((await problemOf(uma.coterm.confirmWithCode({ code })))?.code).toBe('invalid_request')
    }
    expect((await problemOf(uma.coterm.confirmWithCode({ code: '000006' })))?.code).toBe('rate_limited')
  })

  test('each change of a way to sign in is in the chain, and its member is written to', async () => {
    const { rows } = await sql<{ type: string }>`select type from event where type ~ '^(second|security)'
      order by seq`.execute(database.kysely)
    expect(rows.map(({ type }) => type)).toEqual([
      ...['second_factor.added', 'security_policy.set', 'second_factor.added', 'security_policy.set'],
      ...['security_policy.set', 'second_factor.removed'],
    ])
    const letters = await sql<{
      recipient: string
    }>`select recipient from email where subject like 'Your way to sign in%'
      order by id`.execute(database.kysely)
    expect(letters.rows.map(({ recipient }) => recipient)).toEqual([
      ...['olive@studio.example', 'uma@studio.example', 'olive@studio.example'],
    ])
    expect(await check(database)).toEqual([])
  })
})
