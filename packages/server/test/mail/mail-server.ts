/** A mail server of our own, on a free port, and what it was given: headers, text and files taken apart again. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { smtpProvider } from '../../src/providers/email/smtp.ts'

export type ReceivedFile = { readonly name: string; readonly type: string; readonly content: Buffer }
export type ReceivedMail = { readonly subject: string; readonly text: string; readonly files: readonly ReceivedFile[] }

export async function startMailServer() {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push(takenApart(Buffer.concat(parts).toString('utf8')))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const email = smtpProvider({ url: `smtp://127.0.0.1:${port}`, from: 'billing@vendor.example' })
  return {
    email,
    /** What came since it was asked last. */
    take: () => received.splice(0),
    async stop() {
      email.close()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const filePart =
  /Content-Type: ([\w/]+); name=\S+\r\n(?:[\w-]+: .*\r\n)*?Content-Disposition: attachment; filename=(\S+)\r\n(?:[\w-]+: .*\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)/g

function takenApart(message: string): ReceivedMail {
  const subject = readable(/^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(message)?.[1] ?? '')
  const files = [...message.matchAll(filePart)].map(([, type = '', name = '', content = '']) => {
    return { type, name: name.replaceAll('"', ''), content: Buffer.from(content, 'base64') }
  })
  return { subject, text: message.replaceAll('=\r\n', '').replaceAll('=3D', '='), files }
}

// Words with letters beyond ASCII are written in an encoding of their own.
function readable(header: string): string {
  return header
    .replaceAll(/\r\n[ \t]/g, ' ')
    .replaceAll(/\?= =\?UTF-8\?Q\?/g, '')
    .replaceAll(/=\?UTF-8\?Q\?(.*?)\?=/g, (_, word: string) => {
      const bytes = word.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/g, '%$1')
      return decodeURIComponent(bytes)
    })
}
