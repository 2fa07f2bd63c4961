/** What sending mail takes. */

export type Email = {
  /** Ours for good: sent twice, the recipient's server can tell that it is one message. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

export type EmailProvider = {
  /** Resolves once the mail server has taken the message; throws when it has not. */
  send(email: Email): Promise<void>
  close(): void
}
