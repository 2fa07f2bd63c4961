/**
 * What every payment provider has to keep to. The suite knows the port alone; how the world outside behaves (the bank,
 * the customer, the line) is steered through a small set of levers that each provider's own tests bring along.
 */
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import { isHardDecline } from '@coterm/core/payment/decline.ts'
import { afterEach, describe, expect, test } from 'vitest'
import type {
  ChargeRequest,
  PaymentProvider,
  ProviderMethod,
  WebhookRequest,
} from '../../src/providers/payment/provider.ts'

export type MethodBehaviour =
  | 'succeeds'
  | 'insufficient_funds'
  | 'lost_card'
  | 'needs_customer'
  | 'settles_later'
  /** The first request to charge it is lost on the way. */
  | 'request_lost'
  /** The first charge is made, and its answer is lost. */
  | 'answer_lost'

export type World = {
  readonly provider: PaymentProvider
  /** A method that an account has added, and that behaves so. */
  method(behaviour: MethodBehaviour): Promise<ProviderMethod>
  /** What the customer does on the provider's page for adding a method. */
  finishSetup(reference: string, how: 'card' | 'sepa_debit' | 'wallet'): Promise<void>
  /** What the customer does on the bank's page. */
  confirm(reference: string, accepted: boolean): Promise<void>
  /** What the bank says days later. */
  settle(reference: string, paid: boolean): Promise<void>
  /** The customer's bank takes the money back; the id of the dispute. */
  chargeBack(reference: string): Promise<string>
  decide(dispute: string, won: boolean): Promise<void>
  /** By the provider's own books: how often money was taken for the reference, and how much was given back. */
  books(reference: string): Promise<{ readonly taken: number; readonly refunded: bigint }>
  /** A message of the provider, as it would arrive. */
  message(about: 'charge' | 'refund' | 'setup' | 'dispute', reference: string): Promise<WebhookRequest>
  stop(): Promise<void>
}

const eur = parseCurrency('EUR')
if (!eur) throw new Error('EUR is a currency')
const euros = (minor: bigint): Money => money(minor, eur)

let serial = 0
export function newReference(prefix: string): string {
  serial += 1
  return `${prefix}_contract${serial}`
}

export function chargeOf(method: ProviderMethod, reference = newReference('pay')): ChargeRequest {
  const returnUrl = 'https://account.example.com/invoices/inv_1'
  return { reference, amount: euros(46_027n), method, returnUrl, description: 'Invoice A-2027-1' }
}

export function describeContract(name: string, start: () => Promise<World>): void {
  const running: World[] = []
  const begin = async () => {
    const world = await start()
    running.push(world)
    return world
  }
  afterEach(async () => {
    for (const world of running.splice(0)) await world.stop()
  })

  describe(`a charge with ${name}`, () => {
    test('succeeds, once however often it is sent', async () => {
      const { provider, method, books } = await begin()
      const charge = chargeOf(await method('succeeds'))
      expect(await provider.charge(charge)).toEqual({ status: 'succeeded' })
      expect(await provider.charge(charge)).toEqual({ status: 'succeeded' })
      expect(await provider.find(charge.reference, charge.method)).toEqual({ status: 'succeeded' })
      expect(await books(charge.reference)).toEqual({ taken: 1, refunded: 0n })
    })

    test.each(['insufficient_funds', 'lost_card'] as const)('is refused: %s', async (behaviour) => {
      const { provider, method, books } = await begin()
      const charge = chargeOf(await method(behaviour))
      const refused = { status: 'failed', declineCode: behaviour }
      expect(await provider.charge(charge)).toEqual(refused)
      expect(await provider.charge(charge)).toEqual(refused)
      expect(await provider.find(charge.reference, charge.method)).toEqual(refused)
      expect(isHardDecline(behaviour)).toBe(behaviour === 'lost_card')
      expect(await books(charge.reference)).toEqual({ taken: 0, refunded: 0n })
    })

    test('that never arrived is not found, and can be sent again', async () => {
      const { provider, method, books } = await begin()
      const charge = chargeOf(await method('request_lost'))
      await expect(provider.charge(charge)).rejects.toThrow()
      expect(await provider.find(charge.reference, charge.method)).toBeNull()
      expect(await provider.charge(charge)).toEqual({ status: 'succeeded' })
      expect(await books(charge.reference)).toEqual({ taken: 1, refunded: 0n })
    })

    test('whose answer was lost is found', async () => {
      const { provider, method, books } = await begin()
      const charge = chargeOf(await method('answer_lost'))
      await expect(provider.charge(charge)).rejects.toThrow()
      expect(await provider.find(charge.reference, charge.method)).toEqual({ status: 'succeeded' })
      expect(await provider.charge(charge)).toEqual({ status: 'succeeded' })
      expect(await books(charge.reference)).toEqual({ taken: 1, refunded: 0n })
    })

    test.each([true, false])('waits for the customer, who accepts: %s', async (accepted) => {
      const { provider, method, confirm, books } = await begin()
      const charge = chargeOf(await method('needs_customer'))
      const asked = await provider.charge(charge)
      expect(asked).toEqual({ status: 'requires_action', actionUrl: expect.stringMatching(/^https?:\/\/|^\//) })
      expect(await provider.find(charge.reference, charge.method)).toEqual(asked)
      await confirm(charge.reference, accepted)
      expect(await provider.find(charge.reference, charge.method)).toEqual(
        accepted ? { status: 'succeeded' } : { status: 'failed', declineCode: 'authentication_failed' },
      )
      expect(await books(charge.reference)).toEqual({ taken: accepted ? 1 : 0, refunded: 0n })
    })

    test.each([true, false])('settles later, and is paid: %s', async (paid) => {
      const { provider, method, settle, books } = await begin()
      const charge = chargeOf(await method('settles_later'))
      expect(await provider.charge(charge)).toEqual({ status: 'processing' })
      expect(await provider.find(charge.reference, charge.method)).toEqual({ status: 'processing' })
      await settle(charge.reference, paid)
      const settled = await provider.find(charge.reference, charge.method)
      expect(settled?.status).toBe(paid ? 'succeeded' : 'failed')
      expect(await books(charge.reference)).toEqual({ taken: paid ? 1 : 0, refunded: 0n })
    })
  })

  describe(`a charge that is called off with ${name}`, () => {
    test('stays closed, though the request arrives afterwards', async () => {
      const { provider, method, books } = await begin()
      const charge = chargeOf(await method('succeeds'))
      expect(await provider.cancel(charge.reference, charge.method)).toBeNull()
      await provider.charge(charge).catch(() => null)
      expect(await provider.find(charge.reference, charge.method)).toEqual({
        status: 'failed',
        declineCode: 'cancelled',
      })
      expect(await provider.cancel(charge.reference, charge.method)).toBeNull()
      expect(await books(charge.reference)).toEqual({ taken: 0, refunded: 0n })
    })

    test('while it waits for the customer cannot be confirmed any more', async () => {
      const { provider, method, books } = await begin()
      const charge = chargeOf(await method('needs_customer'))
      await provider.charge(charge)
      expect(await provider.cancel(charge.reference, charge.method)).toBeNull()
      expect(await provider.find(charge.reference, charge.method)).toEqual({
        status: 'failed',
        declineCode: 'cancelled',
      })
      expect(await books(charge.reference)).toEqual({ taken: 0, refunded: 0n })
    })

    test.each(['succeeds', 'settles_later'] as const)('too late (%s) says so', async (behaviour) => {
      const { provider, method } = await begin()
      const charge = chargeOf(await method(behaviour))
      const answer = await provider.charge(charge)
      expect(await provider.cancel(charge.reference, charge.method)).toEqual(answer)
    })
  })

  describe(`money back with ${name}`, () => {
    test('is sent once for a reference, in parts up to the whole', async () => {
      const { provider, method, books } = await begin()
      const charge = chargeOf(await method('succeeds'))
      await provider.charge(charge)
      const first = {
        reference: newReference('re'),
        charge: charge.reference,
        amount: euros(6_027n),
        method: charge.method,
      }
      expect((await provider.refund(first)).status).toBe('succeeded')
      expect((await provider.refund(first)).status).toBe('succeeded')
      expect((await provider.findRefund(first.reference))?.status).toBe('succeeded')
      expect(await books(charge.reference)).toEqual({ taken: 1, refunded: 6_027n })
      expect((await provider.refund({ ...first, reference: newReference('re'), amount: euros(40_000n) })).status).toBe(
        'succeeded',
      )
      expect(await books(charge.reference)).toEqual({ taken: 1, refunded: 46_027n })
      const over = await provider.refund({ ...first, reference: newReference('re'), amount: euros(1n) })
      expect(over.status).toBe('failed')
      expect(await books(charge.reference)).toEqual({ taken: 1, refunded: 46_027n })
    })

    test('that was never sent is not found', async () => {
      const { provider } = await begin()
      expect(await provider.findRefund(newReference('re'))).toBeNull()
    })

    test.each([true, false])('by a chargeback, won: %s', async (won) => {
      const { provider, method, chargeBack, decide } = await begin()
      const charge = chargeOf(await method('succeeds'))
      await provider.charge(charge)
      const id = await chargeBack(charge.reference)
      const dispute = { id, charge: charge.reference, amount: charge.amount, reason: expect.any(String) }
      expect(await provider.findDispute(id)).toEqual({ ...dispute, status: 'open' })
      await decide(id, won)
      expect(await provider.findDispute(id)).toEqual({ ...dispute, status: won ? 'won' : 'lost' })
    })
  })

  describe(`a payment method with ${name}`, () => {
    test.each(['card', 'sepa_debit', 'wallet'] as const)('is added on the page of the provider: %s', async (kind) => {
      const { provider, finishSetup } = await begin()
      const reference = newReference('set')
      expect(await provider.findSetup(reference)).toBeNull()
      const setup = {
        reference,
        kinds: ['card', 'sepa_debit', 'wallet'] as const,
        customer: null,
        email: 'billing@example.com',
        returnUrl: 'https://account.example.com/payment-methods',
        language: 'fr',
      }
      const { url } = await provider.startSetup(setup)
      expect(await provider.startSetup(setup)).toEqual({ url })
      expect(await provider.findSetup(reference)).toEqual({ status: 'pending' })
      await finishSetup(reference, kind)
      const added = await provider.findSetup(reference)
      if (added?.status !== 'succeeded') throw new Error(`The setup is ${added?.status}`)
      const { method } = added
      expect(method).toMatchObject({ kind, alignable: kind !== 'wallet', token: expect.any(String) })
      if (kind !== 'wallet') expect(method.label).toMatch(/•••• \d{4}/)
      if (kind === 'sepa_debit') expect(method.expiresOn).toBeNull()
      expect((await provider.charge(chargeOf(method))).status).toBe(kind === 'sepa_debit' ? 'processing' : 'succeeded')
      await provider.forgetMethod(method)
      await provider.forgetMethod(method)
      expect((await provider.charge(chargeOf(method))).status).toBe('failed')
    })
  })

  describe(`a message of ${name}`, () => {
    test('names what to look at, and is believed only with its signature', async () => {
      const { provider, method, message } = await begin()
      const charge = chargeOf(await method('succeeds'))
      await provider.charge(charge)
      const request = await message('charge', charge.reference)
      const event = provider.readEvent(request)
      expect(event).toEqual({ id: expect.any(String), about: 'charge', reference: charge.reference })
      expect(provider.readEvent(request)).toEqual(event)
      expect(provider.readEvent({ ...request, headers: {} })).toBeNull()
      expect(provider.readEvent({ ...request, body: request.body.replace(charge.reference, 'pay_other') })).toBeNull()
    })
  })
}
