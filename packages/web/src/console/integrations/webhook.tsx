/** One system that is told what happens: what was sent there, what it answered, and sending it again. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { Shape } from '../../api.ts'
import { AskFirst } from '../../ui/ask-first.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Facts } from '../facts.tsx'
import { Frame } from '../frame.tsx'
import { Needs } from '../session.tsx'
import { Told } from '../told.tsx'
import { Deliveries } from './deliveries.tsx'
import { Secret } from './secret.tsx'
import { healthOf } from './webhooks.tsx'

type Endpoint = Shape<'WebhookEndpoint'>

export function WebhookPage() {
  const say = useSay()
  return (
    <Frame title={say.text('webhook')} from={<Link to="/webhooks">{say.text('webhooks')}</Link>}>
      <Needs scope="integrations">
        <Whole />
      </Needs>
    </Frame>
  )
}

function Whole() {
  const { id } = useParams({ from: '/webhooks/$id' })
  const api = useConsole()
  const query = useQuery({ queryKey: ['webhooks', id], queryFn: () => api.getWebhookEndpoint({ endpoint: id }) })
  return (
    <Loaded query={query}>
      {(endpoint) => (
        <>
          <Summary endpoint={endpoint} />
          <Deliveries endpoint={endpoint.id} />
        </>
      )}
    </Loaded>
  )
}

function Summary({ endpoint }: { readonly endpoint: Endpoint }) {
  const say = useSay()
  const { url, mode, eventTypes, secretBeforeUntil } = endpoint
  return (
    <section className="card">
      <Facts
        facts={[
          { name: say.text('webhookUrl'), value: <span className="key">{url}</span> },
          { name: say.text('stateIs'), value: healthOf(endpoint, say) },
          { name: say.text('webhookOf'), value: say.text('webhookMode', { mode }) },
          { name: say.text('webhookTypes'), value: eventTypes ? eventTypes.join(', ') : say.text('stateAny') },
          {
            name: say.text('oldSecret'),
            value: secretBeforeUntil && say.text('oldSecretUntil', { at: say.moment(secretBeforeUntil) }),
          },
        ]}
      />
      <Actions endpoint={endpoint} />
    </section>
  )
}

function Actions({ endpoint: { id, disabled } }: { readonly endpoint: Endpoint }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['webhooks'] })
  const test = useMutation({ mutationFn: () => api.sendTestWebhook({ endpoint: id }) })
  const rotate = useMutation({ mutationFn: () => api.rotateWebhookSecret({ endpoint: id }), onSuccess })
  const set = useMutation({
    mutationFn: () => api.updateWebhookEndpoint({ endpoint: id, disabled: !disabled }),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: () => api.deleteWebhookEndpoint({ endpoint: id }),
    onSuccess: () => navigate({ to: '/webhooks' }).then(onSuccess),
  })
  const problem = test.error ?? rotate.error ?? set.error ?? remove.error
  return (
    <>
      <div className="actions">
        <button type="button" disabled={test.isPending} onClick={() => test.mutate()}>
          {say.text('webhookTest')}
        </button>
        <button type="button" disabled={rotate.isPending} onClick={() => rotate.mutate()}>
          {say.text('webhookRotate')}
        </button>
        <button type="button" disabled={set.isPending} onClick={() => set.mutate()}>
          {say.text(disabled ? 'webhookEnable' : 'webhookDisable')}
        </button>
        <AskFirst
          label={say.text('webhookRemove')}
          title={say.text('webhookRemoveTitle')}
          help={say.text('webhookRemoveHelp')}
          pending={remove.isPending}
          act={() => remove.mutate()}
        />
      </div>
      {test.data && (
        <p role="status">
          {test.data.status === null
            ? say.text('webhookNoAnswer', { failure: test.data.failure ?? '' })
            : say.text('webhookAnswered', { status: test.data.status, ms: test.data.durationMs })}
        </p>
      )}
      {rotate.data && <Secret secret={rotate.data.secret} />}
      {problem && <Told error={problem} />}
    </>
  )
}
