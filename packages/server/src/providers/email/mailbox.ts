/**
 * A mailbox in memory, for trying things out without a mail server: the last messages, as they would have been mailed.
 * It is emptied when the server stops.
 */
import { createTransport } from 'nodemailer'
import { mailOptions } from './message.ts'
import type { Email, EmailProvider } from './provider.ts'

export type ReceivedEmail = Email & {
  readonly number: number
  readonly receivedAt: Date
  /** The header lines of the message as it would be on its way. */
  readonly headers: string
}
export type Mailbox = EmailProvider & { list(): readonly ReceivedEmail[]; find(number: number): ReceivedEmail | null }

const messagesMax = 200
const from = 'billing@localhost'

export function developmentMailbox(now: () => number): Mailbox {
  const received: ReceivedEmail[] = []
  let count = 0
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    async send(email) {
      const options = mailOptions(email, from)
      const { message } = await transport.sendMail(options)
      const [headers = ''] = String(message).split('\n\n')
      count += 1
      received.unshift({ ...email, number: count, receivedAt: new Date(now()), headers })
      received.length = Math.min(received.length, messagesMax)
      return { messageId: options.messageId, response: 'kept in the mailbox' }
    },
    list: () => received,
    find: (number) => received.find((each) => each.number === number) ?? null,
    close: () => transport.close(),
  }
}
