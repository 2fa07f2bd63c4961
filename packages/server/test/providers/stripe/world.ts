/** The levers of the contract for Stripe: what the bank, the customer and the line do, in the books of the loopback server. */
import Stripe from 'stripe'
import { stripeProvider } from '../../../src/providers/payment/stripe/provider.ts'
import type { MethodBehaviour, World } from '../contract.ts'
import { type Behaviour, type Intent, type Method, newId, refuse, takeMoney } from './books.ts'
import { type Loopback, startLoopback } from './loopback.ts'
import { shown } from './routes.ts'

export const webhookSecret = 'whsec_loopback_secret'
export type StripeWorld = World & { readonly loopback: Loopback }

const behaviours: Readonly<Record<MethodBehaviour, Behaviour>> = {
  succeeds: { type: 'succeeds' },
  insufficient_funds: { type: 'declines', code: 'insufficient_funds' },
  lost_card: { type: 'declines', code: 'lost_card' },
  needs_customer: { type: 'needs_customer' },
  settles_later: { type: 'settles_later' },
  request_lost: { type: 'succeeds' },
  answer_lost: { type: 'succeeds' },
}

export async function startWorld(timeoutMs = 2_000): Promise<StripeWorld> {
  const loopback = await startLoopback()
  const { books, port } = loopback
  const provider = stripeProvider({
    secretKey: 'sk_test_loopback',
    webhookSecret,
    timeoutMs,
    server: { host: '127.0.0.1', port, protocol: 'http' },
    now: () => books.now(),
  })
  return {
    loopback,
    provider,
    async method(behaviour) {
      if (behaviour === 'request_lost') loopback.fail('lost_before')
      if (behaviour === 'answer_lost') loopback.fail('lost_after')
      return addMethod(loopback, behaviours[behaviour])
    },
    async finishSetup(reference, how) {
      const session = [...books.sessions.values()].find(({ metadata }) => metadata?.reference === reference)
      const setup = session && books.setups.get(session.setup_intent)
      if (!setup) throw new Error(`No page for ${reference}`)
      const behaviour: Behaviour = how === 'sepa_debit' ? { type: 'settles_later' } : { type: 'succeeds' }
      const method = newMethod(setup.customer, behaviour, detailsOf[how])
      books.methods.set(method.id, method)
      session.status = 'complete'
      Object.assign(setup, { status: 'succeeded', payment_method: shown(method) })
    },
    async confirm(reference, accepted) {
      const intent = intentOf(loopback, reference)
      if (intent.status !== 'requires_action') throw new Error(`${reference} does not wait for its customer`)
      if (accepted) takeMoney(books, intent)
      else refuse(intent, { type: 'invalid_request_error', code: 'payment_intent_authentication_failure' })
    },
    async settle(reference, paid) {
      const intent = intentOf(loopback, reference)
      if (paid) takeMoney(books, intent)
      else
        refuse(intent, {
          type: 'card_error',
          code: 'payment_intent_payment_attempt_failed',
          decline_code: 'insufficient_funds',
        })
    },
    async chargeBack(reference) {
      const { id: payment_intent, amount, currency } = intentOf(loopback, reference)
      const id = newId('du')
      const dispute = { id, object: 'dispute' as const, amount, currency, reason: 'fraudulent', payment_intent }
      books.disputes.set(id, { ...dispute, status: 'needs_response' })
      return id
    },
    async decide(id, won) {
      const dispute = books.disputes.get(id)
      if (dispute) dispute.status = won ? 'won' : 'lost'
    },
    async books(reference) {
      const own = [...books.intents.values()].filter(({ metadata }) => metadata.reference === reference)
      const refunds = [...books.refunds.values()].filter((refund) => own.some(({ id }) => id === refund.payment_intent))
      return {
        taken: books.taken.filter((id) => own.some((intent) => intent.id === id)).length,
        refunded: refunds.reduce((sum, { amount }) => sum + BigInt(amount), 0n),
      }
    },
    async message(about, reference) {
      const types = {
        charge: 'payment_intent.succeeded',
        refund: 'refund.updated',
        setup: 'checkout.session.completed',
        dispute: 'charge.dispute.created',
      }
      const object = about === 'dispute' ? { id: reference } : { id: newId('obj'), metadata: { reference } }
      return signedMessage(types[about], object)
    },
    stop: () => loopback.stop(),
  }
}

/** A webhook request as Stripe would send it. */
export function signedMessage(type: string, object: unknown, { secret = webhookSecret, at = Date.now() } = {}) {
  const body = JSON.stringify({ id: newId('evt'), object: 'event', type, data: { object } })
  const signer = new Stripe('sk_test_loopback').webhooks
  const timestamp = Math.floor(at / 1000)
  return {
    headers: { 'stripe-signature': signer.generateTestHeaderString({ payload: body, secret, timestamp }) },
    body,
  }
}

const detailsOf: Readonly<Record<'card' | 'sepa_debit' | 'wallet', Method['details']>> = {
  card: cardDetails(null),
  wallet: cardDetails({ type: 'apple_pay' }),
  sepa_debit: { type: 'sepa_debit', sepa_debit: { last4: '3000' } as Stripe.PaymentMethod.SepaDebit },
}

function cardDetails(wallet: { readonly type: string } | null): Method['details'] {
  const card = { brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2031, wallet }
  return { type: 'card', card: card as Stripe.PaymentMethod.Card }
}

export function addMethod({ books }: Loopback, behaviour: Behaviour, customer = newId('cus')) {
  books.customers.set(customer, { id: customer, email: null })
  const method = newMethod(customer, behaviour, detailsOf.card)
  books.methods.set(method.id, method)
  return { token: method.id, customer }
}

function newMethod(customer: string, behaviour: Behaviour, details: Method['details']): Method {
  return { id: newId('pm'), object: 'payment_method', customer, behaviour, details }
}

export function intentOf({ books }: Loopback, reference: string): Intent {
  const found = [...books.intents.values()].find(({ metadata }) => metadata.reference === reference)
  if (!found) throw new Error(`No payment for ${reference}`)
  return found
}
