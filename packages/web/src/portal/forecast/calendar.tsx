/** Private addresses that a calendar programme can follow. Each is told once, and can be revoked. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useApi } from '../../api.ts'
import { AskFirst } from '../../ui/ask-first.tsx'
import { Failed, Loaded } from '../../ui/loaded.tsx'
import { useSay } from '../../ui/values.tsx'

export function Calendar({ account }: { readonly account: string }) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const key = ['calendar-links', account]
  const links = useQuery({ queryKey: key, queryFn: () => api.listCalendarLinks({ account }) })
  const settled = { onSettled: () => queries.invalidateQueries({ queryKey: key }) }
  const create = useMutation({ mutationFn: () => api.createCalendarLink({ account }), ...settled })
  const revoke = useMutation({
    mutationFn: (calendarLink: string) => api.revokeCalendarLink({ account, calendarLink }),
    ...settled,
  })
  const problem = create.error ?? revoke.error
  const isThere = links.data?.data.some(({ id }) => id === create.data?.id)
  return (
    <section className="card">
      <h2>{say.text('calendar')}</h2>
      <p className="quiet small">{say.text('calendarHelp')}</p>
      {create.data?.path && isThere && <Address url={`${location.origin}${create.data.path}`} />}
      <Loaded query={links}>
        {({ data }) => (
          <ul className="rows holders">
            {data.map(({ id, createdAt }) => (
              <li key={id} className="row">
                <span>{say.text('calendarSince', { at: say.moment(createdAt) })}</span>
                <AskFirst
                  label={say.text('revoke')}
                  title={say.text('revokeTitle')}
                  help={say.text('revokeHelp')}
                  pending={revoke.isPending}
                  act={() => revoke.mutate(id)}
                />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {problem && <Failed error={problem} retry={() => create.reset()} />}
      <button type="button" disabled={create.isPending} onClick={() => create.mutate()}>
        {say.text('calendarNew')}
      </button>
    </section>
  )
}

// Told once: whoever loses it makes another.
function Address({ url }: { readonly url: string }) {
  const say = useSay()
  const field = useId()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    setCopied(true)
  }
  return (
    <div className="notice">
      <label htmlFor={field}>{say.text('calendarAddress')}</label>
      <div className="copy">
        <input id={field} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
        <button type="button" onClick={() => copy().catch(() => setCopied(false))}>
          {say.text('copy')}
        </button>
      </div>
      <p role="status" className="quiet small">
        {copied ? say.text('copied') : say.text('calendarOnce')}
      </p>
    </div>
  )
}
