/**
 * Adding a payment method on Stripe's own page: a Checkout Session in `setup` mode. It was chosen over a SetupIntent with
 * a page of ours because it is hosted, so that no card number and no script of Stripe's comes near our pages; it is
 * translated; it shows the mandate of a SEPA debit and keeps its proof; and it does 3-D Secure on the spot, for payments
 * without the customer later on (`usage=off_session` is what this mode sets up).
 */
import { cardExpiresOn, type PaymentMethodKind } from '@coterm/core/payment/payment-method.ts'
import type Stripe from 'stripe'
import type { MethodSetup, SetUpMethod, SetupResult } from '../provider.ts'
import { idOf, referenceKey } from './client.ts'
import { declineCodeFrom } from './decline-codes.ts'
import { findListed } from './find-listed.ts'

type SessionParams = Stripe.Checkout.SessionCreateParams
type MethodType = NonNullable<SessionParams['allowed_payment_method_types']>[number]

const methodTypes: Readonly<Record<PaymentMethodKind, readonly MethodType[]>> = {
  card: ['card'],
  sepa_debit: ['sepa_debit'],
  // Apple Pay and Google Pay are cards to Stripe; its own wallet is not.
  wallet: ['card', 'link'],
  invoice: [],
}

const pageLanguages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ja'] as const

export async function startSetup(stripe: Stripe, setup: MethodSetup): Promise<{ readonly url: string }> {
  const { reference, returnUrl, language } = setup
  const metadata = { [referenceKey]: reference }
  const session = await stripe.checkout.sessions.create(
    {
      mode: 'setup',
      customer: setup.customer ?? (await newCustomer(stripe, setup)),
      allowed_payment_method_types: typesOf(setup.kinds),
      success_url: returnUrl,
      cancel_url: returnUrl,
      locale: pageLanguages.find((known) => known === language.slice(0, 2)) ?? 'auto',
      client_reference_id: reference,
      metadata,
      setup_intent_data: { metadata },
    },
    { idempotencyKey: reference },
  )
  if (!session.url) throw new Error(`Stripe gave no page for ${reference}.`)
  return { url: session.url }
}

async function newCustomer(stripe: Stripe, { reference, email }: MethodSetup): Promise<string> {
  const params = { ...(email && { email }), metadata: { [referenceKey]: reference } }
  return (await stripe.customers.create(params, { idempotencyKey: `${reference}:customer` })).id
}

function typesOf(kinds: readonly PaymentMethodKind[]): MethodType[] {
  const types = [...new Set(kinds.flatMap((kind) => methodTypes[kind]))]
  if (types.length === 0) throw new Error('Stripe collects by card, SEPA debit or wallet; none of them was asked for.')
  return types
}

// A page is open for at most 24 hours, so a setup that is still asked about began in the last two days.
const lookBackSeconds = 2 * 24 * 60 * 60

export async function findSetup(stripe: Stripe, reference: string, now: number): Promise<SetupResult | null> {
  const recent = stripe.checkout.sessions.list({
    created: { gte: Math.floor(now / 1000) - lookBackSeconds },
    limit: 100,
  })
  const listed = await findListed(recent, reference)
  if (!listed) return null
  if (listed.status === 'open') return { status: 'pending' }
  if (listed.status === 'expired') return { status: 'failed', declineCode: 'cancelled' }
  const intentId = idOf(listed.setup_intent)
  if (!intentId) throw new Error(`The page of ${reference} at Stripe set nothing up.`)
  return resultOf(await stripe.setupIntents.retrieve(intentId, { expand: ['payment_method'] }))
}

function resultOf(intent: Stripe.SetupIntent): SetupResult {
  if (intent.status === 'succeeded') return { status: 'succeeded', method: methodOf(intent) }
  if (intent.status === 'canceled') return { status: 'failed', declineCode: 'cancelled' }
  if (intent.status === 'requires_payment_method' && intent.last_setup_error)
    return { status: 'failed', declineCode: declineCodeFrom(intent.last_setup_error) }
  return { status: 'pending' }
}

function methodOf({ payment_method: method, customer }: Stripe.SetupIntent): SetUpMethod {
  if (!method || typeof method === 'string') throw new Error('Stripe did not tell the method that was set up.')
  const kind = kindOf(method)
  return {
    token: method.id,
    customer: idOf(customer),
    kind,
    label: labelOf(method),
    expiresOn: method.card ? cardExpiresOn({ year: method.card.exp_year, month: method.card.exp_month }) : null,
    // What a wallet agreed to with its owner is not ours to change the dates of.
    alignable: kind !== 'wallet',
  }
}

function kindOf(method: Stripe.PaymentMethod): PaymentMethodKind {
  if (method.type === 'sepa_debit') return 'sepa_debit'
  return method.type === 'card' && !method.card?.wallet ? 'card' : 'wallet'
}

const names: Readonly<Record<string, string>> = {
  amex: 'American Express',
  apple_pay: 'Apple Pay',
  cartes_bancaires: 'Cartes Bancaires',
  diners: 'Diners Club',
  eftpos_au: 'Eftpos',
  google_pay: 'Google Pay',
  jcb: 'JCB',
  mastercard: 'Mastercard',
  unionpay: 'UnionPay',
  visa: 'Visa',
}

function labelOf({ card, sepa_debit: debit, link, type }: Stripe.PaymentMethod): string {
  if (card) {
    const wallet = card.wallet ? `${nameOf(card.wallet.type)} · ` : ''
    return `${wallet}${nameOf(card.brand)} •••• ${card.last4}`
  }
  if (debit) return `SEPA •••• ${debit.last4}`
  return link?.email ? `Link · ${link.email}` : nameOf(type)
}

function nameOf(word: string): string {
  const known = names[word]
  if (known) return known
  const spaced = word.replaceAll('_', ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
