/** Ending it today, where the law gives that right; the quote says what comes back. */
import { ActionCard } from '../../ui/action-card.tsx'
import { useSay } from '../../ui/values.tsx'
import type { Acting } from './parts.ts'

export function EndNow({ subscription, refusals, ask }: Acting) {
  const say = useSay()
  // What was renewed is ended by notice, what was bought is withdrawn from: the API says which of them is open.
  const ground = subscription.priceKind === 'renewal' ? 'legal_termination' : 'withdrawal'
  return (
    <ActionCard title={say.text('endNow')} refusals={refusals}>
      <p className="quiet small">{say.text('endNowHelp')}</p>
      <button type="button" onClick={() => ask({ type: 'end_now', subscription: subscription.id, ground })}>
        {say.text('giveBackAll')}
      </button>
    </ActionCard>
  )
}
