/** Somebody who has the product already usually wants more seats of it, or its next term: both are one click away. */
import { Link } from '@tanstack/react-router'
import type { Shape } from '../../api.ts'
import { useSay } from '../../ui/values.tsx'

type Props = { readonly product: Shape<'Product'>; readonly subscriptions: readonly Shape<'Subscription'>[] }

export function HaveAlready({ product, subscriptions }: Props) {
  const say = useSay()
  const held = subscriptions.filter((each) => each.product.id === product.id && each.status !== 'cancelled')
  const own = held.filter(({ channel }) => channel !== 'reseller')
  const shown = own.length > 0 ? own : held
  if (shown.length === 0) return null
  return (
    <div className="notice" role="status">
      {shown.map(({ id, seats, renewsOn }) => (
        <div key={id}>
          <p>{say.text('haveAlready', { product: product.name, seats, renews: say.day(renewsOn) })}</p>
          <p className="onward">
            <Link to="/subscriptions/$id" params={{ id }}>
              {say.text('addInstead')}
            </Link>
            <Link to="/subscriptions/$id/renew" params={{ id }}>
              {say.text('renewInstead')}
            </Link>
          </p>
        </div>
      ))}
    </div>
  )
}
