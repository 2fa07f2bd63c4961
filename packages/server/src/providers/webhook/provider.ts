/** The outside world of webhooks, behind one small port: where they may go, and sending one. */
import { type AddressRules, problemOfUrl } from './address.ts'
import { type Post, type Posted, post } from './post.ts'

export type WebhookProvider = {
  /** What is wrong with the address; null when nothing is. */
  problemOf(url: string): string | null
  /** Never throws: what went wrong stands in what is answered. */
  post(post: Post): Promise<Posted>
}

export function webhookProvider(rules: AddressRules): WebhookProvider {
  return { problemOf: (url) => problemOfUrl(url, rules), post: (asked) => post(asked, rules) }
}
