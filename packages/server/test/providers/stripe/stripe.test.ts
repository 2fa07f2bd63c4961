/** What is particular to Stripe: the requests it refuses, its errors, its counting of money, its second confirmation. */
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import Stripe from 'stripe'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { fromStripeAmount, toStripeAmount } from '../../../src/providers/payment/stripe/amount.ts'
import { declineCodeFrom } from '../../../src/providers/payment/stripe/decline-codes.ts'
import { chargeOf, newReference } from '../contract.ts'
import type { Behaviour } from './books.ts'
import { prepareChecks } from './loopback.ts'
import { addMethod, intentOf, type StripeWorld, signedMessage, startWorld } from './world.ts'

beforeAll(prepareChecks, 120_000)

const running: StripeWorld[] = []
async function begin(timeoutMs?: number): Promise<StripeWorld> {
  const world = await startWorld(timeoutMs)
  running.push(world)
  return world
}
afterEach(async () => {
  const worlds = running.splice(0)
  for (const world of worlds) await world.stop()
  expect(worlds.flatMap(({ loopback }) => loopback.rejected)).toEqual([])
})

const cancelled = { status: 'failed', declineCode: 'cancelled' }

describe('the checks of requests', () => {
  const good = 'amount=46027&currency=eur&customer=cus_1&payment_method=pm_1&off_session=true&confirm=true'
  const problems = (form: string, path = '/v1/payment_intents') => {
    const checked = prepareChecks()('POST', path, form)
    return checked.type === 'bad_parameters' ? checked.problems.join('; ') : checked.type
  }
  test('let a good one through', () => {
    expect(problems(`${good}&metadata[reference]=pay_1`)).toBe('good')
  })
  test.each([
    ['a missing parameter', 'currency=eur', 'amount'],
    ['an unknown parameter', `${good}&ammount=1`, 'ammount'],
    [
      'an unknown parameter inside another',
      `${good}&payment_method_options[card][requst_three_d_secure]=any`,
      'requst',
    ],
    ['a wrong type', 'amount=many&currency=eur', '/amount must be integer'],
    ['a fraction of the smallest unit', 'amount=10.5&currency=eur', '/amount must be integer'],
    ['a word that is not in the list', `${good}&capture_method=later`, '/capture_method must be equal to one of'],
    [
      'a word that is not in a list inside another',
      `${good}&payment_method_options[card][request_three_d_secure]=sometimes`,
      '/payment_method_options/card/request_three_d_secure',
    ],
    [
      'a parameter that this version of the API no longer has',
      `${good}&payment_method_types[0]=card`,
      'payment_method_types',
    ],
  ])('catch %s', (_, form, found) => {
    expect(problems(form)).toContain(found)
  })
  test('catch an unknown address and an unknown method', () => {
    expect(problems(good, '/v1/payment_intent')).toBe('unknown_route')
    expect(prepareChecks()('DELETE', '/v1/payment_intents', '').type).toBe('unknown_route')
  })
  test('are what the SDK meets: it is told of its mistake', async () => {
    const { loopback } = await begin()
    const sdk = new Stripe('sk_test_x', {
      host: '127.0.0.1',
      port: loopback.port,
      protocol: 'http',
      maxNetworkRetries: 0,
    })
    const wrong = { amount: 100, currency: 'eur', colour: 'blue' }
    await expect(sdk.paymentIntents.create(wrong)).rejects.toThrow('must NOT have additional properties (colour)')
    expect(loopback.rejected.splice(0)).toHaveLength(1)
  })
})

describe('an error that says nothing about the money is thrown', () => {
  test.each([
    ['rate_limit', Stripe.errors.StripeRateLimitError],
    ['key_in_use', Stripe.errors.StripeAPIError],
    ['error_500', Stripe.errors.StripeAPIError],
    ['lost_after', Stripe.errors.StripeConnectionError],
  ] as const)('%s', async (fault, type) => {
    const { provider, loopback, method } = await begin()
    const charge = chargeOf(await method('succeeds'))
    loopback.fail(fault)
    await expect(provider.charge(charge)).rejects.toBeInstanceOf(type)
    expect(loopback.requests).toHaveLength(1)
  })

  test('no answer at all, within the time that was set', async () => {
    const { provider, loopback, method } = await begin(150)
    const charge = chargeOf(await method('succeeds'))
    loopback.fail('hangs')
    await expect(provider.charge(charge)).rejects.toThrow('timeout')
    expect(await provider.find(charge.reference, charge.method)).toBeNull()
  })

  test('a key that comes with another amount', async () => {
    const { provider, books, method } = await begin()
    const charge = chargeOf(await method('succeeds'))
    await provider.charge(charge)
    const other = { ...charge, amount: money(1n, charge.amount.currency) }
    await expect(provider.charge(other)).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
    expect(await books(charge.reference)).toEqual({ taken: 1, refunded: 0n })
  })

  test('an error that Stripe keeps for the key, until the charge is called off', async () => {
    const { provider, loopback, method, books } = await begin()
    const charge = chargeOf(await method('succeeds'))
    loopback.fail('error_500')
    await expect(provider.charge(charge)).rejects.toThrow()
    await expect(provider.charge(charge)).rejects.toThrow('Something went wrong.')
    expect(await provider.find(charge.reference, charge.method)).toBeNull()
    expect(await books(charge.reference)).toEqual({ taken: 0, refunded: 0n })
  })
})

describe('a charge that broke off at Stripe between being made and being confirmed', () => {
  test('is left alone while the request may be at work, then closed for good', async () => {
    const { provider, loopback, method, books } = await begin()
    const charge = chargeOf(await method('succeeds'))
    loopback.fail('error_halfway')
    await expect(provider.charge(charge)).rejects.toThrow('halfway')
    await expect(provider.find(charge.reference, charge.method)).rejects.toThrow('still at work')
    loopback.books.now = () => Date.now() + 61_000
    const failed = { status: 'failed', declineCode: 'processing_error' }
    expect(await provider.find(charge.reference, charge.method)).toEqual(failed)
    expect(intentOf(loopback, charge.reference).status).toBe('canceled')
    expect(await books(charge.reference)).toEqual({ taken: 0, refunded: 0n })
  })
})

describe('a bank that wants the customer', () => {
  test('is asked again as if the customer were there, with where to come back to', async () => {
    const { provider, loopback, method } = await begin()
    const charge = chargeOf(await method('needs_customer'))
    const { id } = await provider.charge(charge).then(() => intentOf(loopback, charge.reference))
    expect(await provider.find(charge.reference, charge.method)).toEqual({
      status: 'requires_action',
      actionUrl: `https://hooks.example/authenticate/${id}`,
    })
    expect(intentOf(loopback, charge.reference).next_action?.redirect_to_url.return_url).toBe(charge.returnUrl)
    expect(loopback.requests.map(({ line, status }) => `${line} ${status}`)).toEqual([
      'POST /v1/payment_intents 402',
      `POST /v1/payment_intents/${id}/confirm 200`,
      'GET /v1/payment_intents 200',
    ])
  })

  test('and then is content without a page', async () => {
    const { provider, loopback, books } = await begin()
    const charge = chargeOf(addMethod(loopback, { type: 'needs_nod' }))
    expect(await provider.charge(charge)).toEqual({ status: 'succeeded' })
    expect(await books(charge.reference)).toEqual({ taken: 1, refunded: 0n })
  })

  test('is asked after a crash between the two requests', async () => {
    const { provider, loopback, method, confirm, books } = await begin()
    const charge = chargeOf(await method('needs_customer'))
    loopback.fail('lost_after')
    await expect(provider.charge(charge)).rejects.toThrow()
    expect(intentOf(loopback, charge.reference).status).toBe('requires_payment_method')
    expect(await provider.find(charge.reference, charge.method)).toMatchObject({ status: 'requires_action' })
    await confirm(charge.reference, true)
    expect(await provider.find(charge.reference, charge.method)).toEqual({ status: 'succeeded' })
    expect(await books(charge.reference)).toEqual({ taken: 1, refunded: 0n })
  })

  test('may be lost between the two requests: the second is repeated under its own key', async () => {
    const { provider, loopback, method, books } = await begin()
    const charge = chargeOf(await method('needs_customer'))
    loopback.fail('none')
    loopback.fail('lost_after')
    await expect(provider.charge(charge)).rejects.toThrow()
    expect(await provider.find(charge.reference, charge.method)).toMatchObject({ status: 'requires_action' })
    expect(await books(charge.reference)).toEqual({ taken: 0, refunded: 0n })
  })

  test('may refuse again with the customer', async () => {
    const { provider, loopback } = await begin()
    const behaviour: Behaviour = { type: 'declines', code: 'authentication_required' }
    const charge = chargeOf(addMethod(loopback, behaviour))
    expect(await provider.charge(charge)).toEqual({ status: 'failed', declineCode: 'authentication_required' })
    expect(loopback.requests).toHaveLength(2)
  })
})

describe('looking up', () => {
  test('goes through all pages of the payments of a customer', async () => {
    const { provider, loopback, method } = await begin()
    const charge = chargeOf(await method('succeeds'))
    await provider.charge(charge)
    const intent = intentOf(loopback, charge.reference)
    for (let number = 0; number < 250; number++)
      loopback.books.intents.set(`pi_x${number}`, { ...intent, id: `pi_x${number}`, metadata: {} })
    expect(await provider.find(charge.reference, charge.method)).toEqual({ status: 'succeeded' })
  })

  test('says that it cannot tell when there are too many', async () => {
    const { provider, loopback, method } = await begin()
    const charge = chargeOf(await method('succeeds'))
    await provider.charge(charge)
    const intent = intentOf(loopback, charge.reference)
    for (let number = 0; number < 1001; number++)
      loopback.books.intents.set(`pi_x${number}`, { ...intent, id: `pi_x${number}`, metadata: {} })
    await expect(provider.find('pay_other', charge.method)).rejects.toThrow('too many')
  })

  test('without the customer asks the search, and believes only what a list does not show', async () => {
    const { provider, loopback, method } = await begin()
    const charge = chargeOf(await method('succeeds'))
    await provider.charge(charge)
    // The search does not know it yet, the list does.
    expect(await provider.find(charge.reference)).toEqual({ status: 'succeeded' })
    expect(loopback.requests.map(({ line }) => line)).toContain('GET /v1/payment_intents')
    loopback.requests.splice(0)
    loopback.books.now = () => Date.now() + 120_000
    expect(await provider.find(charge.reference)).toEqual({ status: 'succeeded' })
    expect(loopback.requests.map(({ line }) => line)).not.toContain('GET /v1/payment_intents')
    expect(await provider.find('pay_none')).toBeNull()
  })

  test('still finds a charge when its key is forgotten', async () => {
    const { provider, loopback, method, books } = await begin()
    const charge = chargeOf(await method('answer_lost'))
    await expect(provider.charge(charge)).rejects.toThrow()
    loopback.forgetKeys()
    expect(await provider.find(charge.reference, charge.method)).toEqual({ status: 'succeeded' })
    expect(await books(charge.reference)).toEqual({ taken: 1, refunded: 0n })
  })

  test('a refund is not made again when its key is forgotten', async () => {
    const { provider, loopback, method, books } = await begin()
    const charge = chargeOf(await method('succeeds'))
    await provider.charge(charge)
    const amount = money(100n, charge.amount.currency)
    const refund = { reference: newReference('re'), charge: charge.reference, amount, method: charge.method }
    loopback.fail('lost_after')
    await expect(provider.refund(refund)).rejects.toThrow()
    loopback.forgetKeys()
    expect(await provider.refund(refund)).toEqual({ status: 'succeeded' })
    expect(await books(charge.reference)).toEqual({ taken: 1, refunded: 100n })
  })
})

describe('calling off', () => {
  test('meets the request that is still under way with a key that is taken', async () => {
    const { provider, loopback, method } = await begin()
    const charge = chargeOf(await method('succeeds'))
    expect(await provider.cancel(charge.reference, charge.method)).toBeNull()
    await expect(provider.charge(charge)).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
    expect(loopback.books.taken).toEqual([])
  })

  test('is finished when it broke off halfway', async () => {
    const { provider, loopback, method } = await begin()
    const charge = chargeOf(await method('succeeds'))
    loopback.fail('lost_after')
    await expect(provider.cancel(charge.reference, charge.method)).rejects.toThrow()
    expect(await provider.cancel(charge.reference, charge.method)).toBeNull()
    expect(await provider.find(charge.reference, charge.method)).toEqual(cancelled)
  })
})

describe('a method that is gone', () => {
  test.each(['removed at Stripe', 'of another customer'])('%s is a refusal', async (why) => {
    const { provider, loopback, method } = await begin()
    const { token, customer } = await method('succeeds')
    if (why === 'removed at Stripe') loopback.books.methods.delete(token)
    const owner = why === 'removed at Stripe' ? customer : addMethod(loopback, { type: 'succeeds' }).customer
    expect(await provider.charge(chargeOf({ token, customer: owner }))).toEqual({
      status: 'failed',
      declineCode: 'payment_method_missing',
    })
  })

  test('was given without its customer: nothing is sent', async () => {
    const { provider, loopback } = await begin()
    await expect(provider.charge(chargeOf({ token: 'pm_1', customer: null }))).rejects.toThrow('no customer')
    expect(loopback.requests).toEqual([])
  })
})

describe('the page for adding a method', () => {
  const setup = { customer: null, email: null, returnUrl: 'https://account.example.com/', language: 'pt-BR' }

  test('is asked for what the account may pay with, in its language, for the customer it has', async () => {
    const { provider, loopback } = await begin()
    const reference = newReference('set')
    const { customer } = addMethod(loopback, { type: 'succeeds' })
    await provider.startSetup({ ...setup, reference, customer, kinds: ['sepa_debit', 'invoice'] })
    const [session] = loopback.books.sessions.values()
    expect(session?.params).toMatchObject({ customer, allowed_payment_method_types: ['sepa_debit'], locale: 'pt' })
    expect(loopback.requests.map(({ line }) => line)).toEqual(['POST /v1/checkout/sessions'])
    await expect(provider.startSetup({ ...setup, reference, kinds: ['invoice'] })).rejects.toThrow('none of them')
  })

  test('says what a card is called and until when it can be used', async () => {
    const { provider, finishSetup } = await begin()
    const reference = newReference('set')
    await provider.startSetup({ ...setup, reference, kinds: ['card'] })
    await finishSetup(reference, 'wallet')
    const found = await provider.findSetup(reference)
    if (found?.status !== 'succeeded') throw new Error('It was set up')
    expect(found.method).toMatchObject({ label: 'Apple Pay · Visa •••• 4242', kind: 'wallet', alignable: false })
    expect(found.method.expiresOn && formatPlainDate(found.method.expiresOn)).toBe('2032-01-01')
  })

  test('may be left, may expire, and may be refused by the bank', async () => {
    const { provider, loopback } = await begin()
    const reference = newReference('set')
    await provider.startSetup({ ...setup, reference, kinds: ['card'] })
    const [session] = loopback.books.sessions.values()
    const [intent] = loopback.books.setups.values()
    if (!session || !intent) throw new Error('There is a page')
    session.status = 'expired'
    expect(await provider.findSetup(reference)).toEqual(cancelled)
    session.status = 'complete'
    expect(await provider.findSetup(reference)).toEqual({ status: 'pending' })
    intent.last_setup_error = { type: 'card_error', code: 'card_declined', decline_code: 'stolen_card' }
    expect(await provider.findSetup(reference)).toEqual({ status: 'failed', declineCode: 'stolen_card' })
  })
})

describe('money as Stripe counts it', () => {
  const of = (minor: bigint, code: string): Money => {
    const currency = parseCurrency(code)
    if (!currency) throw new Error(code)
    return money(minor, currency)
  }
  test.each([
    ['EUR', 46_027n, 46_027],
    ['JPY', 72_329n, 72_329],
    ['KWD', 5_120n, 5_120],
    ['ISK', 5n, 500],
    ['UGX', 5n, 500],
    ['MGA', 500n, 5],
    ['HUF', 1_045n, 1_045],
  ])('%s', (code, minor, counted) => {
    expect(toStripeAmount(of(minor, code))).toEqual({ amount: counted, currency: code.toLowerCase() })
    expect(fromStripeAmount(counted, code.toLowerCase())).toEqual(of(minor, code))
  })
  test.each([
    ['KWD', 5_124n],
    ['MGA', 550n],
    ['EUR', 0n],
    ['EUR', -1n],
    ['EUR', 10n ** 16n],
  ])('%s %s cannot be charged', async (code, minor) => {
    expect(toStripeAmount(of(minor, code))).toBeNull()
    const { provider, loopback, method } = await begin()
    const charge = { ...chargeOf(await method('succeeds')), amount: of(minor, code) }
    expect(await provider.charge(charge)).toEqual({ status: 'failed', declineCode: 'currency_not_supported' })
    expect(loopback.requests).toEqual([])
  })
  test('a currency that nobody knows is an error', () => {
    expect(() => fromStripeAmount(1, 'xyz')).toThrow('xyz')
  })
})

describe('reasons for a refusal', () => {
  test.each([
    [{ code: 'card_declined', decline_code: 'insufficient_funds' }, 'insufficient_funds'],
    [{ code: 'card_declined', decline_code: 'generic_decline' }, 'card_declined'],
    [{ code: 'card_declined', decline_code: 'something_new' }, 'card_declined'],
    [{ code: 'card_declined', decline_code: 'fraudulent' }, 'fraud_suspected'],
    [{ code: 'expired_card' }, 'expired_card'],
    [{ code: 'payment_intent_authentication_failure' }, 'authentication_failed'],
    [{ code: 'card_declined', decline_code: 'do_not_honor', advice_code: 'do_not_try_again' }, 'restricted_card'],
    [{ code: 'card_declined', decline_code: 'lost_card', advice_code: 'do_not_try_again' }, 'lost_card'],
    [{ code: 'card_declined', decline_code: 'do_not_honor', advice_code: 'try_again_later' }, 'do_not_honor'],
    [{}, 'card_declined'],
  ])('%o is %s', (refusal, own) => {
    expect(declineCodeFrom(refusal)).toBe(own)
  })
})

describe('messages', () => {
  test.each([
    ['payment_intent.payment_failed', { id: 'pi_1', metadata: { reference: 'pay_1' } }, 'charge', 'pay_1'],
    ['payment_intent.succeeded', { id: 'pi_1', metadata: {} }, 'other', 'pi_1'],
    ['setup_intent.succeeded', { id: 'seti_1', metadata: { reference: 'set_1' } }, 'setup', 'set_1'],
    ['checkout.session.expired', { id: 'cs_1', metadata: { reference: 'set_1' } }, 'setup', 'set_1'],
    ['refund.failed', { id: 're_1', metadata: { reference: 're_1k' } }, 'refund', 're_1k'],
    ['charge.dispute.closed', { id: 'du_1', status: 'lost' }, 'dispute', 'du_1'],
    ['charge.dispute.created', { id: 'du_1', status: 'warning_needs_response' }, 'other', 'du_1'],
    ['charge.dispute.updated', { id: 'du_1', status: 'needs_response' }, 'dispute', 'du_1'],
    ['payment_method.automatically_updated', { id: 'pm_1', metadata: {} }, 'other', 'pm_1'],
    ['mandate.updated', { id: 'mandate_1' }, 'other', 'mandate_1'],
  ])('%s', async (type, object, about, reference) => {
    const { provider } = await begin()
    expect(provider.readEvent(signedMessage(type, object))).toMatchObject({ about, reference })
  })

  test('older than five minutes, or signed with another secret, are not read', async () => {
    const { provider } = await begin()
    const object = { id: 'pi_1', metadata: { reference: 'pay_1' } }
    const old = signedMessage('payment_intent.succeeded', object, { at: Date.now() - 301_000 })
    expect(provider.readEvent(old)).toBeNull()
    expect(provider.readEvent(signedMessage('payment_intent.succeeded', object, { secret: 'whsec_other' }))).toBeNull()
  })

  test('about an inquiry are no chargeback', async () => {
    const { provider, loopback, method, chargeBack } = await begin()
    const charge = chargeOf(await method('succeeds'))
    await provider.charge(charge)
    const id = await chargeBack(charge.reference)
    const dispute = loopback.books.disputes.get(id)
    if (dispute) dispute.status = 'warning_needs_response'
    expect(await provider.findDispute(id)).toBeNull()
    expect(await provider.findDispute('du_none')).toBeNull()
  })
})
