/** One signed request to an endpoint, and what became of it. */
import type { Post, Posted } from '../../providers/webhook/post.ts'
import { signedHeaders } from '../../providers/webhook/signed.ts'
import type { Sealer } from '../../secrets/sealed.ts'
import type { WebhookEndpoint } from '../../store/webhook-endpoints.ts'

const timeoutMs = 15_000
/** Nothing takes longer than this. */
export const webhookMsMax = timeoutMs

export type WebhookSender = { readonly sealer: Sealer | null; post(post: Post): Promise<Posted> }
type Message = { readonly id: string; readonly at: Date; readonly body: string }
type Sending = {
  readonly endpoint: WebhookEndpoint
  readonly message: Message
  readonly signal?: AbortSignal | undefined
}

export async function sendWebhook({ sealer, post }: WebhookSender, sending: Sending): Promise<Posted> {
  const { endpoint, message, signal } = sending
  if (!sealer) {
    return { status: null, failure: 'The server has no key to open secrets with.', answer: '', retryAfter: null }
  }
  const { id, url, sealedSecret, before } = endpoint
  const sealed = [sealedSecret, ...(before && before.until > message.at.getTime() ? [before.sealedSecret] : [])]
  const secrets = sealed.map((each) => sealer.open(each, aboutSecretOf(id)))
  const headers = { ...signedHeaders(message, secrets), 'user-agent': 'Coterm-Webhooks' }
  return post({ url, headers, body: message.body, timeoutMs, ...(signal && { signal }) })
}

/** What the sealed secret belongs to. */
export function aboutSecretOf(endpoint: WebhookEndpoint['id']): string {
  return `webhook_endpoint ${endpoint}`
}
