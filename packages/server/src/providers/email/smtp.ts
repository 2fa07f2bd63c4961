/** Mail by SMTP, to the server that the operator names. */
import { createTransport } from 'nodemailer'
import { mailOptions } from './message.ts'
import type { EmailProvider } from './provider.ts'

const secondsMax = 20

export type SmtpOptions = {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the start. */
  readonly url: string
  /** Who the mail is from: `billing@example.com`. */
  readonly from: string
}

export function smtpProvider({ url, from }: SmtpOptions): EmailProvider {
  const address = new URL(url)
  // The transport reads its limits from the address.
  for (const wait of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) {
    address.searchParams.set(wait, String(secondsMax * 1000))
  }
  const transport = createTransport(address.href)
  return {
    async send(email) {
      const options = mailOptions(email, from)
      const { response } = await transport.sendMail(options)
      return { messageId: options.messageId, response: String(response) }
    },
    close: () => transport.close(),
  }
}
