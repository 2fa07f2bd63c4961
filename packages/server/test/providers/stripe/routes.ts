/** What Stripe answers to a request that has passed the checks. */
import {
  type Books,
  confirmIntent,
  type Intent,
  type Method,
  newId,
  type Refund,
  type Session,
  seconds,
} from './books.ts'

export type Answer = { readonly status: number; readonly json: unknown }
type Values = Record<string, unknown>
export type Handler = (books: Books, asked: { readonly id: string; readonly values: Values }) => Answer

export const handlers: Readonly<Record<string, Handler>> = {
  'POST /v1/customers'(books, { values }) {
    const customer = {
      id: newId('cus'),
      object: 'customer',
      email: text(values.email),
      metadata: values.metadata ?? {},
    }
    books.customers.set(customer.id, customer)
    return good(customer)
  },
  'POST /v1/checkout/sessions'(books, { values }) {
    if (!books.customers.has(text(values.customer) ?? '')) return missing('customer', values.customer)
    const id = newId('cs')
    const setup = newId('seti')
    const { metadata = {} } = (values.setup_intent_data ?? {}) as { metadata?: Record<string, string> }
    books.setups.set(setup, {
      id: setup,
      object: 'setup_intent',
      status: 'requires_payment_method',
      customer: String(values.customer),
      payment_method: null,
      last_setup_error: null,
      metadata,
    })
    const session: Session = {
      id,
      object: 'checkout.session',
      url: `https://checkout.example/${id}`,
      status: 'open',
      created: seconds(books),
      setup_intent: setup,
      metadata: (values.metadata ?? {}) as Session['metadata'],
      params: values as unknown as Session['params'],
    }
    books.sessions.set(id, session)
    return good(session)
  },
  'GET /v1/checkout/sessions': (books, { values }) => listed([...books.sessions.values()], values),
  'GET /v1/setup_intents/:id': (books, { id }) => one(books.setups, id, 'intent'),
  'POST /v1/payment_intents'(books, { values }) {
    const customer = text(values.customer)
    if (customer && !books.customers.has(customer)) return missing('customer', customer)
    if ((values.off_session !== undefined || values.return_url !== undefined) && values.confirm !== true)
      return invalid('parameter_invalid', 'off_session and return_url need confirm=true', 'confirm')
    const intent: Intent = {
      id: newId('pi'),
      object: 'payment_intent',
      amount: Number(values.amount),
      currency: String(values.currency),
      created: seconds(books),
      metadata: (values.metadata ?? {}) as Intent['metadata'],
      status: 'requires_payment_method',
      customer,
      payment_method: null,
      next_action: null,
      last_payment_error: null,
    }
    if (values.confirm !== true) {
      books.intents.set(intent.id, intent)
      return good(intent)
    }
    return confirm(books, intent, values)
  },
  'GET /v1/payment_intents'(books, { values }) {
    const own = [...books.intents.values()].filter(({ customer }) => !values.customer || customer === values.customer)
    return listed(own, values)
  },
  'GET /v1/payment_intents/search'(books, { values }) {
    const wanted = /^metadata\['(\w+)'\]:'([\w-]+)'$/.exec(String(values.query))
    if (!wanted) return invalid('parameter_invalid', 'The query is not understood.', 'query')
    const [, key = '', value] = wanted
    const aMinuteAgo = seconds(books) - 60
    const found = [...books.intents.values()].filter(
      ({ metadata, created }) => metadata[key] === value && created <= aMinuteAgo,
    )
    return good({ object: 'search_result', data: found, has_more: false, url: '/v1/payment_intents/search' })
  },
  'GET /v1/payment_intents/:id': (books, { id }) => one(books.intents, id, 'intent'),
  'POST /v1/payment_intents/:id/confirm'(books, { id, values }) {
    const intent = books.intents.get(id)
    if (!intent) return missing('intent', id)
    if (!['requires_payment_method', 'requires_confirmation'].includes(intent.status)) return unexpected(intent)
    return confirm(books, intent, values)
  },
  'POST /v1/payment_intents/:id/cancel'(books, { id }) {
    const intent = books.intents.get(id)
    if (!intent) return missing('intent', id)
    if (['succeeded', 'processing', 'canceled'].includes(intent.status)) return unexpected(intent)
    intent.status = 'canceled'
    return good(intent)
  },
  'GET /v1/payment_methods/:id': (books, { id }) => one(books.methods, id, 'payment_method'),
  'POST /v1/payment_methods/:id/detach'(books, { id }) {
    const method = books.methods.get(id)
    if (!method) return missing('payment_method', id)
    if (!method.customer) return invalid('payment_method_unexpected_state', 'It is not attached to a customer.')
    method.customer = null
    return good(shown(method))
  },
  'POST /v1/refunds'(books, { values }) {
    const intent = books.intents.get(String(values.payment_intent))
    if (!intent) return missing('payment_intent', values.payment_intent)
    const before = [...books.refunds.values()].filter(({ payment_intent }) => payment_intent === intent.id)
    const left = intent.amount - before.reduce((sum, { amount }) => sum + amount, 0)
    if (left === 0) return invalid('charge_already_refunded', 'It has already been refunded.')
    if (Number(values.amount) > left) return invalid('amount_too_large', 'More than was paid.', 'amount')
    const refund: Refund = {
      id: newId('re'),
      object: 'refund',
      amount: Number(values.amount),
      currency: intent.currency,
      created: seconds(books),
      metadata: (values.metadata ?? {}) as Refund['metadata'],
      status: 'succeeded',
      payment_intent: intent.id,
    }
    books.refunds.set(refund.id, refund)
    return good(refund)
  },
  'GET /v1/refunds'(books, { values }) {
    const { payment_intent: intent } = values
    return listed(
      [...books.refunds.values()].filter(({ payment_intent }) => !intent || payment_intent === intent),
      values,
    )
  },
  'GET /v1/disputes/:id': (books, { id }) => one(books.disputes, id, 'dispute'),
}

function confirm(books: Books, intent: Intent, values: Values): Answer {
  const method = books.methods.get(text(values.payment_method) ?? '')
  if (!method) return missing('payment_method', values.payment_method)
  if (method.customer !== intent.customer)
    return invalid('payment_method_unexpected_state', 'The method is not attached to this customer.', 'payment_method')
  books.intents.set(intent.id, intent)
  confirmIntent(books, intent, { method, present: values.off_session !== true, returnUrl: String(values.return_url) })
  if (!intent.last_payment_error) return good(intent)
  return { status: 402, json: { error: { ...intent.last_payment_error, payment_intent: intent } } }
}

/** A method as Stripe shows it. */
export function shown({ id, object, customer, details }: Method): Record<string, unknown> {
  return { ...details, id, object, customer }
}

function good(json: unknown): Answer {
  return { status: 200, json }
}

export function invalid(code: string, message: string, param?: string): Answer {
  return { status: 400, json: { error: { type: 'invalid_request_error', code, message, param } } }
}

function missing(param: string, id: unknown): Answer {
  return {
    status: 404,
    json: {
      error: { type: 'invalid_request_error', code: 'resource_missing', param, message: `No such ${param}: '${id}'` },
    },
  }
}

function unexpected(intent: Intent): Answer {
  return invalid('payment_intent_unexpected_state', `This PaymentIntent's status is ${intent.status}.`)
}

function one(of: ReadonlyMap<string, unknown>, id: string, param: string): Answer {
  const found = of.get(id)
  if (!found) return missing(param, id)
  return good(param === 'payment_method' ? shown(found as Method) : found)
}

type Listable = { readonly id: string; readonly created: number }

// Newest first, a page at a time, like every list of Stripe's.
function listed(all: readonly Listable[], { limit = 10, starting_after: after, created }: Values): Answer {
  const { gte = 0 } = (created ?? {}) as { gte?: number }
  const recent = [...all].filter((item) => item.created >= gte).reverse()
  const from = after === undefined ? 0 : recent.findIndex(({ id }) => id === after) + 1
  const data = recent.slice(from, from + Number(limit))
  return good({ object: 'list', data, has_more: from + data.length < recent.length, url: '' })
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
