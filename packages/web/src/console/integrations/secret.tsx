/** A secret that is shown once: to be copied now, or made again. */
import { useState } from 'react'
import { useSay } from '../../ui/values.tsx'

export function Secret({ secret }: { readonly secret: string }) {
  const say = useSay()
  const [copied, setCopied] = useState(false)
  const copy = () => navigator.clipboard.writeText(secret).then(() => setCopied(true))
  return (
    <div className="notice" role="status">
      <p>{say.text('secretOnce')}</p>
      <div className="copy">
        <input readOnly aria-label={say.text('secretIs')} value={secret} onFocus={(event) => event.target.select()} />
        <button type="button" onClick={copy}>
          {say.text(copied ? 'copied' : 'copy')}
        </button>
      </div>
    </div>
  )
}
