/**
 * What Stripe keeps: customers, methods, payments, refunds, disputes. Each payment method has a behaviour, like Stripe's
 * own test cards. Objects have the fields that a caller may rely on, by the SDK's types.
 */
import type Stripe from 'stripe'

export type Behaviour =
  | { readonly type: 'succeeds' }
  | { readonly type: 'declines'; readonly code: string; readonly advice?: string }
  /** Refused without the customer; with the customer the bank's page decides. */
  | { readonly type: 'needs_customer' }
  /** Refused without the customer, and accepted with the customer without a page. */
  | { readonly type: 'needs_nod' }
  | { readonly type: 'settles_later' }

export type Method = {
  readonly id: string
  readonly object: 'payment_method'
  customer: string | null
  readonly behaviour: Behaviour
  readonly details: Partial<Stripe.PaymentMethod>
}
export type Intent = Pick<Stripe.PaymentIntent, 'id' | 'object' | 'amount' | 'currency' | 'created' | 'metadata'> & {
  status: Stripe.PaymentIntent.Status
  customer: string | null
  payment_method: string | null
  next_action: { type: 'redirect_to_url'; redirect_to_url: { url: string; return_url: string } } | null
  last_payment_error: { type: string; code: string; decline_code?: string; payment_method?: { id: string } } | null
}
export type Session = Pick<Stripe.Checkout.Session, 'id' | 'object' | 'url' | 'created' | 'metadata'> & {
  status: Stripe.Checkout.Session.Status
  setup_intent: string
  readonly params: { readonly customer: string; readonly allowed_payment_method_types: readonly string[] }
}
export type SetupIntent = Pick<Stripe.SetupIntent, 'id' | 'object' | 'metadata'> & {
  status: Stripe.SetupIntent.Status
  customer: string
  payment_method: Record<string, unknown> | null
  last_setup_error: { type: string; code: string; decline_code?: string } | null
}
export type Refund = Pick<Stripe.Refund, 'id' | 'object' | 'amount' | 'currency' | 'created' | 'metadata'> & {
  status: string
  payment_intent: string
  failure_reason?: string
}
export type Dispute = Pick<Stripe.Dispute, 'id' | 'object' | 'amount' | 'currency' | 'reason'> & {
  status: Stripe.Dispute.Status
  payment_intent: string
}

export type Books = {
  readonly customers: Map<string, { readonly id: string; readonly email: string | null }>
  readonly methods: Map<string, Method>
  readonly intents: Map<string, Intent>
  readonly sessions: Map<string, Session>
  readonly setups: Map<string, SetupIntent>
  readonly refunds: Map<string, Refund>
  readonly disputes: Map<string, Dispute>
  /** Every time money was taken, by the payment it was for. */
  readonly taken: string[]
  now: () => number
}

export function emptyBooks(): Books {
  return {
    customers: new Map(),
    methods: new Map(),
    intents: new Map(),
    sessions: new Map(),
    setups: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    taken: [],
    now: Date.now,
  }
}

let serial = 0

export function newId(prefix: string): string {
  serial += 1
  return `${prefix}_${serial.toString().padStart(8, '0')}`
}

export function seconds(books: Books): number {
  return Math.floor(books.now() / 1000)
}

/** One try to charge; `present`: the customer is there. */
export function confirmIntent(
  books: Books,
  intent: Intent,
  { method, present, returnUrl }: { method: Method; present: boolean; returnUrl: string },
): void {
  const { behaviour } = method
  intent.payment_method = method.id
  intent.last_payment_error = null
  if (behaviour.type === 'succeeds' || (behaviour.type === 'needs_nod' && present)) {
    takeMoney(books, intent)
    return
  }
  if (behaviour.type === 'settles_later') {
    intent.status = 'processing'
    return
  }
  if (behaviour.type === 'needs_customer' && present) {
    intent.status = 'requires_action'
    const url = `https://hooks.example/authenticate/${intent.id}`
    intent.next_action = { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } }
    return
  }
  const code = behaviour.type === 'declines' ? behaviour.code : 'authentication_required'
  const advice = behaviour.type === 'declines' && behaviour.advice ? { advice_code: behaviour.advice } : {}
  refuse(intent, {
    type: 'card_error',
    code: code === 'authentication_required' || code === 'expired_card' ? code : 'card_declined',
    decline_code: code,
    ...advice,
    payment_method: { id: method.id },
  })
}

export function takeMoney(books: Books, intent: Intent): void {
  intent.status = 'succeeded'
  intent.next_action = null
  books.taken.push(intent.id)
}

/** A refused payment lets go of its method, as Stripe does. */
export function refuse(intent: Intent, error: Intent['last_payment_error']): void {
  intent.status = 'requires_payment_method'
  intent.payment_method = null
  intent.next_action = null
  intent.last_payment_error = error
}
