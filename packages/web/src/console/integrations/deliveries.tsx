/** What was sent to a system in the last thirty days, the newest first. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Shape } from '../../api.ts'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Listing, useListing } from '../listing.tsx'
import { Told } from '../told.tsx'

type Delivery = Shape<'WebhookDelivery'>
const statuses = ['waiting', 'delivered', 'failed'] as const

export function Deliveries({ endpoint }: { readonly endpoint: string }) {
  const say = useSay()
  const api = useConsole()
  const [status, setStatus] = useState<Delivery['status'] | null>(null)
  const listed = useListing(['deliveries', endpoint, status], (next) =>
    api.listWebhookDeliveries({ endpoint, limit: 25, ...(status && { status }), ...next }),
  )
  return (
    <section className="card">
      <h2>{say.text('deliveries')}</h2>
      <p className="line">
        <label>
          {say.text('stateIs')}
          <select
            value={status ?? ''}
            onChange={(event) => setStatus(statuses.find((each) => each === event.target.value) ?? null)}
          >
            <option value="">{say.text('stateAny')}</option>
            {statuses.map((each) => (
              <option key={each} value={each}>
                {say.text('deliveryStatus', { status: each })}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Listing listed={listed} none={say.text('deliveriesNone')}>
        {(rows) => (
          <ul className="rows">
            {rows.map((delivery) => (
              <One key={delivery.id} delivery={delivery} />
            ))}
          </ul>
        )}
      </Listing>
    </section>
  )
}

function One({ delivery }: { readonly delivery: Delivery }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const { id, type, createdAt, status, attempts } = delivery
  const replay = useMutation({
    mutationFn: () => api.replayWebhookDelivery({ delivery: id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['deliveries'] }),
  })
  return (
    <li>
      <div className="row">
        <strong>{type}</strong>
        <span className="quiet">{say.moment(createdAt)}</span>
        <span className={status === 'failed' ? 'warn' : 'quiet'}>{say.text('deliveryStatus', { status })}</span>
      </div>
      {attempts.map((attempt) => (
        <p key={attempt.number} className="quiet small">
          {say.moment(attempt.at)}:{' '}
          {attempt.status === null
            ? say.text('webhookNoAnswer', { failure: attempt.failure ?? '' })
            : say.text('webhookAnswered', { status: attempt.status, ms: attempt.durationMs })}
        </p>
      ))}
      {status !== 'waiting' && (
        <button type="button" disabled={replay.isPending} onClick={() => replay.mutate()}>
          {say.text('deliveryReplay')}
        </button>
      )}
      {replay.error && <Told error={replay.error} />}
    </li>
  )
}
