/** Which of the vendor's own systems are told what happens, and how they are doing. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import type { Shape } from '../../api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { type Say, useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'
import { Needs } from '../session.tsx'
import { Told } from '../told.tsx'
import { Secret } from './secret.tsx'

type Endpoint = Shape<'WebhookEndpoint'>

export function WebhooksPage() {
  const say = useSay()
  return (
    <Frame title={say.text('webhooks')}>
      <p className="quiet">{say.text('webhooksHelp')}</p>
      <Needs scope="integrations">
        <Endpoints />
        <NewEndpoint />
      </Needs>
    </Frame>
  )
}

/** How an endpoint is doing, in a sentence. */
export function healthOf({ disabled, failingSince }: Endpoint, say: Say): string {
  if (disabled) return say.text('webhookDisabled', { reason: disabled })
  return failingSince ? say.text('webhookFailing', { at: say.moment(failingSince) }) : say.text('webhookWell')
}

function Endpoints() {
  const say = useSay()
  const api = useConsole()
  const query = useQuery({ queryKey: ['webhooks'], queryFn: () => api.listWebhookEndpoints() })
  return (
    <section className="card">
      <Loaded query={query}>
        {({ data }) => (
          <ul className="rows">
            {data.length === 0 && <li className="quiet">{say.text('webhooksNone')}</li>}
            {data.map((endpoint) => (
              <li key={endpoint.id}>
                <Link to="/webhooks/$id" params={{ id: endpoint.id }}>
                  {endpoint.url}
                </Link>
                <p className={endpoint.disabled || endpoint.failingSince ? 'warn small' : 'quiet small'}>
                  {healthOf(endpoint, say)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}

function NewEndpoint() {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const create = useMutation({
    mutationFn: (asked: { readonly url: string; readonly mode: Endpoint['mode'] }) => api.createWebhookEndpoint(asked),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const asked = { url: String(given.get('url')).trim(), mode: given.get('mode') as Endpoint['mode'] }
    create.mutate(asked, { onSuccess: () => form.reset() })
  }
  return (
    <section className="card">
      <h2>{say.text('webhookNew')}</h2>
      <form className="line" onSubmit={submit}>
        <label>
          {say.text('webhookUrl')}
          <input name="url" type="url" required maxLength={2000} />
        </label>
        <label>
          {say.text('webhookOf')}
          <select name="mode">
            {(['all', 'live', 'test'] as const).map((mode) => (
              <option key={mode} value={mode}>
                {say.text('webhookMode', { mode })}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" disabled={create.isPending}>
          {say.text('webhookMake')}
        </button>
      </form>
      {create.data && <Secret secret={create.data.secret} />}
      {create.error && <Told error={create.error} />}
    </section>
  )
}
