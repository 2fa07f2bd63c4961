/** Which subscriptions are to come to one date. */
import type { Shape } from '../../api.ts'
import { ChooseSome } from '../../ui/choices.tsx'
import { useSay } from '../../ui/values.tsx'

type Props = {
  readonly subscriptions: readonly Shape<'Subscription'>[]
  readonly chosen: readonly string[]
  readonly choose: (ids: readonly string[]) => void
}

export function Members({ subscriptions, chosen, choose }: Props) {
  const say = useSay()
  const choices = subscriptions.map(({ id, product, seats, term, renewsOn, paymentMethod }) => ({
    id,
    body: (
      <>
        <span className="row">
          <strong>{product.name}</strong>
          <span>{say.day(renewsOn)}</span>
        </span>
        <span className="quiet small">
          {say.text('alignMember', {
            seats,
            term: say.term(term),
            paid: paymentMethod ? 'yes' : 'no',
            method: paymentMethod?.label ?? '',
          })}
        </span>
      </>
    ),
  }))
  return <ChooseSome label={say.text('alignWhich')} choices={choices} chosen={chosen} choose={choose} />
}
