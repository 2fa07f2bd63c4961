/** What of a subscription can be given back, until when, or why not. What comes back is told by a quote. */
import { useQuery } from '@tanstack/react-query'
import { type Shape, useApi } from '../../api.ts'
import { Refusals } from '../../ui/refusals.tsx'
import { useSay } from '../../ui/values.tsx'
import { returnsOf } from './queries.ts'

type Props = { readonly subscription: string; readonly ask: (change: Shape<'Change'>) => void }

export function Returns({ subscription, ask }: Props) {
  const say = useSay()
  const api = useApi()
  const { data } = useQuery(returnsOf(api, subscription))
  if (!data || data.data.length === 0) return null
  return (
    <section className="card">
      <h2>{say.text('giveBack')}</h2>
      <ul className="rows">
        {data.data.map(({ invoice, line, billed, until, available, refusals }) => (
          <li key={`${invoice} ${line}`}>
            <div className="row">
              <span>{billed.description}</span>
              {available && (
                <button type="button" onClick={() => ask({ type: 'return', invoice, line })}>
                  {say.text('giveBackAll')}
                </button>
              )}
            </div>
            {available && <p className="quiet small">{say.text('giveBackUntil', { date: say.day(until) })}</p>}
            <Refusals refusals={refusals} />
          </li>
        ))}
      </ul>
    </section>
  )
}
