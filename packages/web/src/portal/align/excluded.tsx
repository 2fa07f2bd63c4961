/** What cannot come along, with the reasons and what puts each right; and why there is no plan at all. */
import type { Shape } from '../../api.ts'
import { Refusals } from '../../ui/refusals.tsx'
import { useSay } from '../../ui/values.tsx'

type Props = {
  readonly found: Shape<'AlignmentPlans'>
  readonly subscriptions: readonly Shape<'Subscription'>[]
}

export function Excluded({ found, subscriptions }: Props) {
  const say = useSay()
  const { excluded, refusals, plans } = found
  const none = plans.length === 0
  if (excluded.length === 0 && !none) return null
  return (
    <section className="card">
      <h2>{say.text(none ? 'alignNoPlan' : 'alignExcluded')}</h2>
      {none && (refusals.length > 0 ? <Refusals refusals={refusals} /> : <p>{say.text('alignAlready')}</p>)}
      <ul className="rows">
        {excluded.map(({ subscription, refusals: reasons }) => (
          <li key={subscription}>
            <strong>{subscriptions.find(({ id }) => id === subscription)?.product.name}</strong>
            <Refusals refusals={reasons} />
          </li>
        ))}
      </ul>
    </section>
  )
}
