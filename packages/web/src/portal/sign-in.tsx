/** Asks for a link to sign in with. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useApi } from '../api.ts'
import { Failed } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { passkeysHere, signWithPasskey } from '../ui/passkey.ts'
import { useSay } from '../ui/values.tsx'

export function SignIn() {
  const say = useSay()
  const api = useApi()
  const { problem } = useSearch({ from: '/sign-in' })
  const [email, setEmail] = useState('')
  const send = useMutation({ mutationFn: () => api.createSignInLink({ email }) })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // Whether a company has a provider of its own is found out there.
    const { submitter } = event.nativeEvent as SubmitEvent
    if (submitter?.getAttribute('name') === 'way')
      location.assign(`/sign-in/company?email=${encodeURIComponent(email)}`)
    else send.mutate()
  }
  return (
    <Page title={say.text('signIn')} signedIn={false}>
      {problem && (
        <p className="notice" role="alert">
          {say.text('signInProblem', { problem })}
        </p>
      )}
      <section className="card">
        <p className="quiet">{say.text('signInHelp')}</p>
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
          <button type="submit" className="primary" disabled={send.isPending}>
            {say.text('send')}
          </button>
          <button type="submit" name="way" value="company">
            {say.text('throughCompany')}
          </button>
        </form>
        {send.isSuccess && <p role="status">{say.text('sent')}</p>}
        {send.error && <Failed error={send.error} retry={() => send.mutate()} />}
        {passkeysHere() === 'here' && <WithPasskey />}
      </section>
    </Page>
  )
}

function WithPasskey() {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const enter = useMutation({
    mutationFn: async () => api.signInWithPasskey({ response: await signWithPasskey(await api.beginPasskeySignIn()) }),
    onSuccess: () => {
      queries.clear()
      return navigate({ to: '/' })
    },
  })
  return (
    <>
      <p className="line">
        <button type="button" disabled={enter.isPending} onClick={() => enter.mutate()}>
          {say.text('withPasskey')}
        </button>
      </p>
      {enter.error && (
        <p className="warn" role="alert">
          {say.text('passkeyFailed')}
        </p>
      )}
    </>
  )
}
