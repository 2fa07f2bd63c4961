/** More seats at once, for the days that are left. */
import { useState } from 'react'
import { ActionCard } from '../../ui/action-card.tsx'
import { useSay } from '../../ui/values.tsx'
import type { Acting } from './parts.ts'
import { SeatsForm } from './seats-form.tsx'

export function AddSeats({ subscription, refusals, ask }: Acting) {
  const say = useSay()
  const [seats, setSeats] = useState('1')
  const { id, unitPrice, currency } = subscription
  return (
    <ActionCard title={say.text('add')} refusals={refusals}>
      <p className="quiet small">{say.text('addHelp', { unit: say.money(unitPrice, currency) })}</p>
      <SeatsForm
        label={say.text('toAdd')}
        seats={seats}
        set={setSeats}
        submit={(added) => ask({ type: 'add_seats', subscription: id, seats: added })}
      />
    </ActionCard>
  )
}
