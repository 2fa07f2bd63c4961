/** The vendor's API keys: made with the scopes they need, changed without a gap, and taken away. */
import { scopes } from '@coterm/core/scopes.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Shape } from '../../api.ts'
import { AskFirst } from '../../ui/ask-first.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'
import { Listing, useListing } from '../listing.tsx'
import { Needs } from '../session.tsx'
import { Told } from '../told.tsx'
import { Secret } from './secret.tsx'

type Key = Shape<'ApiKey'>

export function KeysPage() {
  const say = useSay()
  return (
    <Frame title={say.text('keys')}>
      <p className="quiet">{say.text('keysHelp')}</p>
      <Needs scope="integrations">
        <Keys />
        <NewKey />
      </Needs>
    </Frame>
  )
}

function Keys() {
  const say = useSay()
  const api = useConsole()
  const listed = useListing(['api-keys'], (next) => api.listApiKeys({ limit: 50, ...next }))
  return (
    <section className="card">
      <Listing listed={listed} none={say.text('keysNone')}>
        {(rows) => (
          <ul className="rows">
            {rows.map((key) => (
              <OneKey key={key.id} apiKey={key} />
            ))}
          </ul>
        )}
      </Listing>
    </section>
  )
}

function OneKey({ apiKey }: { readonly apiKey: Key }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['api-keys'] })
  const { id, name, lastFour, lastUsedAt, revokedAt, expiresAt, oldSecretUntil } = apiKey
  const rotate = useMutation({ mutationFn: () => api.rotateApiKey({ apiKey: id, overlapHours: 24 }), onSuccess })
  const revoke = useMutation({ mutationFn: () => api.revokeApiKey({ apiKey: id }), onSuccess })
  const problem = rotate.error ?? revoke.error
  const state = [
    lastUsedAt ? say.text('keyUsed', { at: say.moment(lastUsedAt) }) : say.text('keyUnused'),
    revokedAt && say.text('keyRevoked', { at: say.moment(revokedAt) }),
    expiresAt && say.text('keyExpires', { at: say.moment(expiresAt) }),
    oldSecretUntil && say.text('oldSecretUntil', { at: say.moment(oldSecretUntil) }),
  ]
  return (
    <li>
      <div className="row">
        <strong>{name}</strong>
        {lastFour && <code>{`…${lastFour}`}</code>}
      </div>
      <p className="quiet small">{say.list(apiKey.scopes.map((scope) => say.text(`scope_${scope}`)))}</p>
      <p className="quiet small">{state.filter(Boolean).join(' · ')}</p>
      {!revokedAt && (
        <div className="line">
          <button type="button" disabled={rotate.isPending} onClick={() => rotate.mutate()}>
            {say.text('keyRotate', { name })}
          </button>
          <AskFirst
            label={say.text('keyRevoke', { name })}
            title={say.text('keyRevokeTitle', { name })}
            help={say.text('keyRevokeHelp')}
            pending={revoke.isPending}
            act={() => revoke.mutate()}
          />
        </div>
      )}
      {rotate.data && <Secret secret={rotate.data.secret} />}
      {problem && <Told error={problem} />}
    </li>
  )
}

function NewKey() {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const create = useMutation({
    mutationFn: (asked: { readonly name: string; readonly scopes: Key['scopes'] }) => api.createApiKey(asked),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const asked = scopes.filter((scope) => given.has(scope))
    create.mutate({ name: String(given.get('name')).trim(), scopes: asked }, { onSuccess: () => form.reset() })
  }
  return (
    <section className="card">
      <h2>{say.text('keyNew')}</h2>
      <form className="fields" onSubmit={submit}>
        <label>
          {say.text('personName')}
          <input name="name" required maxLength={100} />
        </label>
        <fieldset className="plain">
          <legend>{say.text('keyScopes')}</legend>
          {scopes.map((scope) => (
            <label key={scope} className="check">
              <input type="checkbox" name={scope} defaultChecked={scope === 'view'} />
              {say.text(`scope_${scope}`)}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="primary" disabled={create.isPending}>
          {say.text('keyMake')}
        </button>
      </form>
      {create.data && <Secret secret={create.data.secret} />}
      {create.error && <Told error={create.error} />}
    </section>
  )
}
