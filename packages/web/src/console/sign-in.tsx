/** Signs in to the console: asks for a link, or uses the one that was sent. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useSay } from '../ui/values.tsx'
import { useConsole } from './api.ts'
import { Frame } from './frame.tsx'
import { Told } from './told.tsx'

export function ConsoleSignIn() {
  const say = useSay()
  const { token } = useSearch({ from: '/sign-in' })
  return (
    <Frame title={say.text('consoleSignIn')} signedIn={false}>
      {token && <UseLink token={token} />}
      <AskForLink />
    </Frame>
  )
}

// A button, since mail servers open links to look at them.
function UseLink({ token }: { readonly token: string }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const enter = useMutation({
    mutationFn: () => api.beginConsoleSession({ token }),
    onSuccess: () => {
      queries.clear()
      return navigate({ to: '/', replace: true })
    },
  })
  return (
    <section className="card">
      <p>{say.text('consoleLinkHere')}</p>
      <button type="button" className="primary" disabled={enter.isPending} onClick={() => enter.mutate()}>
        {say.text('signIn')}
      </button>
      {enter.error && <Told error={enter.error} />}
    </section>
  )
}

function AskForLink() {
  const say = useSay()
  const api = useConsole()
  const [email, setEmail] = useState('')
  const send = useMutation({ mutationFn: () => api.createOperatorSignInLink({ email }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <section className="card">
      <p className="quiet">{say.text('consoleSignInHelp')}</p>
      <form className="line" onSubmit={submit}>
        <label>
          {say.text('email')}
          <input
            type="email"
            required
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </label>
        <button type="submit" disabled={send.isPending}>
          {say.text('send')}
        </button>
      </form>
      {send.isSuccess && <p role="status">{say.text('consoleLinkSent')}</p>}
      {send.error && <Told error={send.error} />}
    </section>
  )
}
