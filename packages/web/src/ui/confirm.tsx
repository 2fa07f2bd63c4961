/** Proving that it is still oneself: by a one-time code, a recovery code or a passkey. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '../api.ts'
import { passkeysHere, signWithPasskey } from './passkey.ts'
import { Told } from './told.tsx'
import { useSay } from './values.tsx'

export function Confirm({ done }: { readonly done: () => void }) {
  const say = useSay()
  const api = useApi()
  const [code, setCode] = useState('')
  const { data } = useQuery({ queryKey: ['own-security'], queryFn: () => api.getOwnSecurity() })
  const byCode = useMutation({ mutationFn: () => api.confirmWithCode({ code }), onSuccess: done })
  const byPasskey = useMutation({
    mutationFn: async () =>
      api.confirmWithPasskey({ response: await signWithPasskey(await api.beginPasskeyConfirmation()) }),
    onSuccess: done,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    byCode.mutate()
  }
  const problem = byCode.error ?? byPasskey.error
  return (
    <>
      {data?.oneTimeCodes && (
        <form className="line" onSubmit={submit}>
          <label>
            {say.text('codeOrRecovery')}
            <input
              required
              minLength={6}
              maxLength={40}
              autoComplete="one-time-code"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </label>
          <button type="submit" className="primary" disabled={byCode.isPending}>
            {say.text('confirmCode')}
          </button>
        </form>
      )}
      {data && data.passkeys.length > 0 && passkeysHere() === 'here' && (
        <p>
          <button type="button" disabled={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
            {say.text('usePasskey')}
          </button>
        </p>
      )}
      {problem && <Told error={problem} />}
    </>
  )
}
