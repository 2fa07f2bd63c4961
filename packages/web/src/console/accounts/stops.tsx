/** What is stopped for the account by hand, and starting it again. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { Loaded } from '../../ui/loaded.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Needs } from '../session.tsx'
import { Told } from '../told.tsx'
import { WithReason } from '../with-reason.tsx'

const tags = ['no_collection', 'no_renewal', 'no_stages'] as const
type Tag = (typeof tags)[number]

export function AccountStops({ account }: { readonly account: string }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['tags', account] })
  const query = useQuery({ queryKey: ['tags', account], queryFn: () => api.listTags({ account }) })
  const stop = useMutation({
    mutationFn: (asked: { readonly tag: Tag; readonly reason: string }) => api.setTag({ account, ...asked }),
    onSuccess,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    stop.mutate(
      { tag: given.get('tag') as Tag, reason: String(given.get('reason')).trim() },
      { onSuccess: () => form.reset() },
    )
  }
  return (
    <section className="card">
      <h2>{say.text('stopsTitle')}</h2>
      <p className="quiet small">{say.text('stopsHelp')}</p>
      <Loaded query={query}>
        {({ data }) => (
          <ul className="rows">
            {data.length === 0 && <li className="quiet">{say.text('stopsNone')}</li>}
            {data.map(({ tag, reason, since }) => (
              <li key={tag}>
                <p>{say.text('stopSince', { what: say.text(`tag_${tag}`), date: say.day(since), reason })}</p>
                <Needs scope="billing">
                  <WithReason
                    title={say.text('stopEnd', { tag })}
                    button={say.text('stopEndIt')}
                    act={(why) => api.removeTag({ account, tag, reason: why })}
                  />
                </Needs>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Needs scope="billing">
        <form className="line" onSubmit={submit}>
          <label>
            {say.text('stopWhat')}
            <select name="tag">
              {tags.map((tag) => (
                <option key={tag} value={tag}>
                  {say.text(`tag_${tag}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say.text('reasonIs')}
            <input name="reason" required maxLength={500} />
          </label>
          <button type="submit" disabled={stop.isPending}>
            {say.text('stopIt')}
          </button>
        </form>
      </Needs>
      {stop.error && <Told error={stop.error} />}
    </section>
  )
}
