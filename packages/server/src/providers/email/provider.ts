/** What sending mail takes. */

export type EmailFile = { readonly name: string; readonly type: string; readonly content: Uint8Array }

export type Email = {
  /** Ours for good: sent twice, the recipient's server can tell that it is one message. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly files: readonly EmailFile[]
  /** The seller's name, beside the address mail is sent from. */
  readonly senderName: string | null
  readonly replyTo: string | null
}

/** What the mail server said when it took the message. */
export type EmailReceipt = { readonly messageId: string; readonly response: string }

export type EmailProvider = {
  /** Resolves once the mail server has taken the message; throws when it has not. */
  send(email: Email): Promise<EmailReceipt>
  close(): void
}
