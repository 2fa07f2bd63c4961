/** What it is about: the ways to get help depend on it. */
import type { Shape } from '../../api.ts'
import { useSay } from '../../ui/values.tsx'
import { type SupportSearch, type Topic, topics } from './search.ts'

type Props = {
  readonly search: SupportSearch
  readonly subscriptions: readonly Shape<'Subscription'>[]
  readonly change: (search: SupportSearch) => void
}

export function About({ search, subscriptions, change }: Props) {
  const say = useSay()
  const { subscription, topic, codes } = search
  const set = (next: { topic?: string; subscription?: string }) => {
    const all = { topic, subscription, ...next }
    change({
      ...(all.topic && { topic: all.topic as Topic }),
      ...(all.subscription && { subscription: all.subscription }),
      // Reasons are those of one subscription.
      ...(codes && all.subscription === subscription && { codes }),
    })
  }
  return (
    <section className="card">
      <div className="line">
        <label>
          {say.text('supportTopic')}
          <select value={topic ?? ''} onChange={(event) => set({ topic: event.target.value })}>
            <option value="">{say.text('supportAnyTopic')}</option>
            {topics.map((each) => (
              <option key={each} value={each}>
                {say.text('topic', { topic: each })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say.text('columnProduct')}
          <select value={subscription ?? ''} onChange={(event) => set({ subscription: event.target.value })}>
            <option value="">{say.text('supportNoSubscription')}</option>
            {subscriptions.map(({ id, product, seats, renewsOn }) => (
              <option key={id} value={id}>
                {say.text('supportSubscription', { product: product.name, seats, date: say.day(renewsOn) })}
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  )
}
