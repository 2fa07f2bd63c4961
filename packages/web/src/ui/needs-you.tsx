/** A payment that the customer's bank wants confirmed, and where that is done. */
import { useSay } from './values.tsx'

export function NeedsYou({ actionUrl }: { readonly actionUrl: string | null }) {
  const say = useSay()
  return (
    <div className="notice" role="alert">
      <p>{say.text('needsYou')}</p>
      {actionUrl && (
        <p>
          <a href={actionUrl}>{say.text('confirmThere')}</a>
        </p>
      )}
    </div>
  )
}
