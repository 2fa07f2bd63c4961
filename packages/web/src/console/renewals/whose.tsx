/** Whose days ahead are looked at: of one seller or all, in real time or on a test clock. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import type { Ahead } from './search.ts'

const clocksMax = 100

type Props = {
  readonly ahead: Ahead
  readonly go: (ahead: Ahead) => void
  /** What else is chosen beside it. */
  readonly children?: ReactNode
}

export function Whose({ ahead, go, children }: Props) {
  const say = useSay()
  const sellers = useSellers()
  const clocks = useClocks()
  const { seller: _, ...anySeller } = ahead
  // Another clock has another today.
  const { clock: __, on: ___, ...realTime } = ahead
  return (
    <div className="line">
      {sellers.length > 1 && (
        <label>
          {say.text('seller')}
          <select
            value={ahead.seller ?? ''}
            onChange={({ target: { value } }) => go(value === '' ? anySeller : { ...ahead, seller: value })}
          >
            <option value="">{say.text('stateAny')}</option>
            {sellers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {say.text('timeIs')}
        <select
          value={ahead.clock ?? ''}
          onChange={({ target: { value } }) => go(value === '' ? realTime : { ...realTime, clock: value })}
        >
          <option value="">{say.text('timeReal')}</option>
          {clocks.map(({ id, name }) => (
            <option key={id} value={id}>
              {say.text('timeOfClock', { name })}
            </option>
          ))}
        </select>
      </label>
      {children}
    </div>
  )
}

export function useSellers(): readonly { readonly id: string; readonly name: string }[] {
  const api = useConsole()
  return useQuery({ queryKey: ['sellers'], queryFn: () => api.listSellers() }).data?.data ?? []
}

function useClocks() {
  const api = useConsole()
  const listed = useQuery({
    queryKey: ['clocks-to-choose'],
    queryFn: () => api.listTestClocks({ limit: clocksMax }),
  })
  return listed.data?.data ?? []
}

/** Today in that time; null while it is not known yet. */
export function useToday({ clock }: Ahead): string | null {
  const clocks = useClocks()
  if (clock === undefined) return new Date().toISOString().slice(0, 10)
  return clocks.find(({ id }) => id === clock)?.today ?? null
}
