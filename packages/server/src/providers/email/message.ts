/** A message as it is mailed. Nothing in it can add a header or another recipient. */
import type { Email } from './provider.ts'

export function mailOptions(email: Email, from: string) {
  const { id, to, subject, text, html, files, senderName, replyTo } = email
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return {
    // As objects: an address is one address, whatever is written in it.
    from: { name: oneLine(senderName ?? ''), address: from },
    to: { name: '', address: addressFrom(to) },
    ...(replyTo !== null && { replyTo: { name: '', address: addressFrom(replyTo) } }),
    subject: oneLine(subject),
    text,
    ...(html !== null && { html }),
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: files.map(({ name, type, content }) => ({
      filename: oneLine(name),
      contentType: type,
      content: Buffer.from(content),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

function addressFrom(text: string): string {
  if (/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/u.test(text)) return text
  throw new Error('This is not an address that mail can be sent to.')
}
