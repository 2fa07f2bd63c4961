/** Mail by SMTP, to the server that the operator names. */
import { createTransport } from 'nodemailer'
import type { EmailProvider } from './provider.ts'

const secondsMax = 20

export type SmtpOptions = {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the start. */
  readonly url: string
  /** Who the mail is from: `billing@example.com`. */
  readonly from: string
}

export function smtpProvider({ url, from }: SmtpOptions): EmailProvider {
  const timeout = secondsMax * 1000
  const transport = createTransport(url, { from })
  const limits = { connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout }
  Object.assign(transport.options, limits)
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return {
    async send({ id, to, subject, text }) {
      await transport.sendMail({ to, subject, text, messageId: `<${id}@${domain}>` })
    },
    close: () => transport.close(),
  }
}
