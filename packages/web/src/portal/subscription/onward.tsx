/**
 * Renewing early or late, and sharing a payment date: each has a page of its own, or its reasons here. What stands in the
 * way of the others is told where dates are brought together.
 */
import { Link } from '@tanstack/react-router'
import type { Shape } from '../../api.ts'
import { ActionCard } from '../../ui/action-card.tsx'
import { useSay } from '../../ui/values.tsx'

type Refusals = readonly Shape<'Refusal'>[]
type Props = { readonly subscription: Shape<'Subscription'>; readonly renew: Refusals; readonly align: Refusals }

export function Onward({ subscription, renew, align }: Props) {
  const say = useSay()
  const late = subscription.status !== 'active'
  return (
    <>
      <ActionCard title={say.text(late ? 'renewLate' : 'renewEarly')} refusals={renew}>
        <p className="quiet small">{say.text(late ? 'renewLateHelp' : 'renewEarlyHelp')}</p>
        <Link className="link-button" to="/subscriptions/$id/renew" params={{ id: subscription.id }}>
          {say.text('toRenew')}
        </Link>
      </ActionCard>
      <ActionCard
        title={say.text('align')}
        refusals={align.filter(({ subscription: whose }) => whose === subscription.id)}
      >
        <p className="quiet small">{say.text('alignShort')}</p>
        <Link className="link-button" to="/align">
          {say.text('toAlign')}
        </Link>
      </ActionCard>
    </>
  )
}
