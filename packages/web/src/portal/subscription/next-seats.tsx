/** How many seats the next term begins with; where more people hold seats than that, who loses access. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api.ts'
import { ActionCard } from '../../ui/action-card.tsx'
import { ChooseSome } from '../../ui/choices.tsx'
import { useSay } from '../../ui/values.tsx'
import type { Acting } from './parts.ts'
import { seatsOf } from './queries.ts'
import { SeatsForm } from './seats-form.tsx'

export function NextSeats({ subscription, refusals, ask }: Acting) {
  const say = useSay()
  const api = useApi()
  const { id, seats: now, pending } = subscription
  const [seats, setSeats] = useState(String(pending.nextSeats ?? now))
  const [release, setRelease] = useState<readonly string[]>([])
  const held = useQuery(seatsOf(api, id))
  const holders = held.data?.holders ?? []
  const tooMany = holders.length - Number(seats)
  const shown = tooMany > 0 && Number(seats) > 0
  return (
    <ActionCard title={say.text('nextSeats')} refusals={refusals}>
      <p className="quiet small">{say.text('nextSeatsHelp', { seats: now })}</p>
      <SeatsForm
        label={say.text('wanted')}
        seats={seats}
        set={setSeats}
        submit={(wanted) =>
          ask({ type: 'set_next_seats', subscription: id, seats: wanted, release: shown ? [...release] : [] })
        }
      >
        {shown && (
          <ChooseSome
            label={say.text('whoLoses', { count: tooMany })}
            choices={holders.map((holder) => ({ id: holder, body: holder }))}
            chosen={release}
            choose={setRelease}
          />
        )}
      </SeatsForm>
    </ActionCard>
  )
}
