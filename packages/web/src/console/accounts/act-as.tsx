/** Seeing the account as its people do, and acting for them: with a reason, which the customer can read. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Needs } from '../session.tsx'
import { Told } from '../told.tsx'

export function ActAs({ account }: { readonly account: string }) {
  const say = useSay()
  const api = useConsole()
  const [reason, setReason] = useState('')
  const begin = useMutation({
    mutationFn: () => api.createImpersonation({ account, reason }),
    onSuccess: ({ url }) => window.open(url, '_blank', 'noopener'),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    begin.mutate()
  }
  return (
    <section className="card">
      <h2>{say.text('actAs')}</h2>
      <p className="quiet small">{say.text('actAsHelp')}</p>
      <Needs scope="accounts">
        <form className="line" onSubmit={submit}>
          <label>
            {say.text('reasonIs')}
            <input
              required
              minLength={10}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <button type="submit" disabled={begin.isPending}>
            {say.text('actAsBegin')}
          </button>
        </form>
      </Needs>
      {begin.error && <Told error={begin.error} />}
    </section>
  )
}
