/** A webhook as the Standard Webhooks specification has it: what is signed, and the headers that say so. */
import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

export const secretPrefix = 'whsec_'
const secretBytes = 32

export function newWebhookSecret(): string {
  return `${secretPrefix}${randomBytes(secretBytes).toString('base64')}`
}

type Message = { readonly id: string; readonly at: Date; readonly body: string }

/** While a secret is changed, both sign: the receiver may know either. */
export function signedHeaders({ id, at, body }: Message, secrets: readonly string[]): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}
