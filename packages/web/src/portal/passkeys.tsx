/** The member's passkeys: added with this browser, removed from anywhere. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '../api.ts'
import { Loaded } from '../ui/loaded.tsx'
import { makePasskey, namedAddress, passkeysHere } from '../ui/passkey.ts'
import { Told } from '../ui/told.tsx'
import { useSay } from '../ui/values.tsx'

export function Passkeys() {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: ['own-security'], queryFn: () => api.getOwnSecurity() })
  const remove = useMutation({
    mutationFn: (passkey: string) => api.removePasskey({ passkey }),
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <section className="card">
      <h2>{say.text('passkeys')}</h2>
      <p className="quiet small">{say.text('passkeysHelp')}</p>
      <Loaded query={query}>
        {({ passkeys }) => (
          <ul className="rows">
            {passkeys.length === 0 && <li className="quiet">{say.text('noPasskeys')}</li>}
            {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
              <li key={id}>
                <div className="row">
                  <strong>{name}</strong>
                  <button type="button" disabled={remove.isPending} onClick={() => remove.mutate(id)}>
                    {say.text('removePasskey', { name })}
                  </button>
                </div>
                <p className="quiet small">
                  {lastUsedAt
                    ? say.text('passkeyUsed', { added: say.moment(createdAt), used: say.moment(lastUsedAt) })
                    : say.text('passkeyUnused', { added: say.moment(createdAt) })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {remove.error && <Told error={remove.error} />}
      <Adding />
    </section>
  )
}

function Adding() {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const [name, setName] = useState(say.text('passkeyNameFirst'))
  const add = useMutation({
    mutationFn: async () => api.addPasskey({ name, response: await made(await api.beginPasskey()) }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const made = (options: Readonly<Record<string, unknown>>) =>
    makePasskey(options).catch(() => {
      throw new Error(say.text('passkeyStopped'))
    })
  const here = passkeysHere()
  if (here === 'address') return <p className="small">{say.text('passkeyNeedsName', { address: namedAddress() })}</p>
  if (here === 'browser') return <p className="quiet small">{say.text('passkeyNotHere')}</p>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form className="line" onSubmit={submit}>
      <label>
        {say.text('passkeyName')}
        <input required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <button type="submit" disabled={add.isPending}>
        {say.text('addPasskey')}
      </button>
      {add.error && <Told error={add.error} />}
      {add.isSuccess && (
        <p className="small" role="status">
          {say.text('passkeyAdded')}
        </p>
      )}
    </form>
  )
}
