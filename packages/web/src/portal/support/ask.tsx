/** A question in writing: what stood in the way goes along, so that nobody has to explain it again. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '../../api.ts'
import { Failed } from '../../ui/loaded.tsx'
import { useSay } from '../../ui/values.tsx'
import type { SupportSearch } from './search.ts'

export function Ask({ search }: { readonly search: SupportSearch }) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const [message, setMessage] = useState('')
  const { subscription, topic = 'other', codes = [] } = search
  const send = useMutation({
    mutationFn: () =>
      api.createSupportRequest({ topic, message, codes: [...codes], ...(subscription && { subscription }) }),
    onSuccess: () => {
      setMessage('')
      return queries.invalidateQueries({ queryKey: ['support-requests'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <section className="card">
      <h2>{say.text('supportWrite')}</h2>
      <Circumstances search={search} />
      <form className="fields" onSubmit={submit}>
        <label className="field">
          {say.text('supportMessage')}
          <textarea
            rows={5}
            required
            maxLength={5000}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
        </label>
        {send.error && <Failed error={send.error} retry={() => send.mutate()} />}
        {send.data && (
          <p className="notice" role="status">
            {say.text('supportSent', { number: send.data.id })}
          </p>
        )}
        <button type="submit" className="primary" disabled={send.isPending}>
          {say.text('supportSend')}
        </button>
      </form>
    </section>
  )
}

function Circumstances({ search }: { readonly search: SupportSearch }) {
  const say = useSay()
  const api = useApi()
  const { subscription, codes = [] } = search
  const actions = useQuery({
    queryKey: ['actions', subscription],
    queryFn: () => api.listActions({ subscription: subscription ?? '' }),
    enabled: subscription !== undefined && codes.length > 0,
  })
  const refusals = actions.data?.data.flatMap((action) => action.refusals) ?? []
  const reasons = new Set(refusals.filter(({ code }) => codes.includes(code)).map(({ message }) => message))
  if (reasons.size === 0) return null
  return (
    <div className="notice">
      <p>{say.text('supportAlong')}</p>
      <ul className="plainlist">
        {[...reasons].map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  )
}
