/** The official SDK, told to do nothing of its own accord: whether a request is repeated is for the engine to say. */
import Stripe from 'stripe'

export type StripeOptions = {
  /** Secret or restricted key: `sk_…` or `rk_…`. It is never logged. */
  readonly secretKey: string
  /** Signing secret of the webhook endpoint: `whsec_…`. */
  readonly webhookSecret: string
  /** How long one request may take. A call of the port is one to three requests, and has 15 s together. */
  readonly timeoutMs?: number
  /** Another server that speaks Stripe's API; Stripe itself when left out. */
  readonly server?: { readonly host: string; readonly port: number; readonly protocol: 'http' | 'https' }
  readonly now?: () => number
}

export function stripeClient({ secretKey, timeoutMs = 10_000, server }: StripeOptions): Stripe {
  return new Stripe(secretKey, {
    maxNetworkRetries: 0,
    timeout: timeoutMs,
    telemetry: false,
    httpClient: askedOnce(),
    appInfo: { name: 'Coterm' },
    ...server,
  })
}

// A request whose connection was reset is repeated by the SDK once, whatever it is told. It knows by these codes.
const repeatedCodes = ['ECONNRESET', 'EPIPE']

function askedOnce(): ReturnType<typeof Stripe.createNodeHttpClient> {
  const client = Stripe.createNodeHttpClient()
  const makeRequest: typeof client.makeRequest = (...request) =>
    client.makeRequest(...request).catch((error: NodeJS.ErrnoException) => {
      throw repeatedCodes.includes(error.code ?? '') ? new Error(`The connection broke: ${error.code}.`) : error
    })
  return { getClientName: () => client.getClientName(), makeRequest }
}

/** The key in the metadata of everything we create, under which our own reference stands. */
export const referenceKey = 'reference'

/** The id of something that may have been expanded. */
export function idOf(thing: string | { readonly id: string } | null | undefined): string | null {
  return typeof thing === 'string' ? thing : (thing?.id ?? null)
}
