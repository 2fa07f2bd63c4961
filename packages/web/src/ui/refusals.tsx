/** Why something is not open, and who can help. */
import type { Shape } from '../api.ts'
import { useSay } from './values.tsx'

export function Refusals({ refusals }: { readonly refusals: readonly Shape<'Refusal'>[] }) {
  const say = useSay()
  if (refusals.length === 0) return null
  return (
    <div className="refusals">
      <p>{say.text('notOpen')}</p>
      <ul>
        {refusals.map(({ code, subscription, message, contact }) => (
          <li key={`${code} ${subscription}`}>
            {message} {contact && say.text(contact.type === 'reseller' ? 'contactReseller' : 'contactSupport')}
          </li>
        ))}
      </ul>
    </div>
  )
}
