/** Whether it renews by itself. Off is off, free of charge. */
import { ActionCard } from '../../ui/action-card.tsx'
import { useSay } from '../../ui/values.tsx'
import type { Acting } from './parts.ts'

export function Intent({ subscription, refusals, ask }: Acting) {
  const say = useSay()
  const { id, renewalIntent } = subscription
  const on = renewalIntent === 'auto'
  return (
    <ActionCard title={say.text('intent')} refusals={refusals}>
      <p>{say.text(on ? 'intentOn' : 'intentOff')}</p>
      <button
        type="button"
        onClick={() => ask({ type: 'set_renewal_intent', subscription: id, intent: on ? 'end' : 'auto' })}
      >
        {say.text(on ? 'turnOff' : 'turnOn')}
      </button>
    </ActionCard>
  )
}
