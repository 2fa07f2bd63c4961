/** The ways to get help that fit: telephone, chat, e-mail, somebody who helps on the own screen, pages to read. */
import type { Shape } from '../../api.ts'
import { useSay } from '../../ui/values.tsx'

type Contact = Shape<'SupportContact'>

export function Contacts({ contacts }: { readonly contacts: readonly Contact[] }) {
  const say = useSay()
  if (contacts.length === 0) return <p className="quiet">{say.text('supportOnlyForm')}</p>
  return (
    <ul className="rows">
      {contacts.map((contact) => (
        <li key={`${contact.kind} ${contact.address}`} className="row">
          <span>
            <strong>{say.text('contactKind', { kind: contact.kind })}</strong>{' '}
            <span className="quiet small">{contact.label}</span>
          </span>
          <a href={hrefOf(contact)}>{contact.address.replace(/^https?:\/\//, '')}</a>
        </li>
      ))}
    </ul>
  )
}

function hrefOf({ kind, address }: Contact): string {
  if (kind === 'phone') return `tel:${address.replaceAll(/[^+\d]/g, '')}`
  if (kind === 'email') return `mailto:${address}`
  // Anything but a page of the web would be a way to run something here.
  return /^https?:\/\//.test(address) ? address : `https://${address}`
}
