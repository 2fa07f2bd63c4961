/** The date that all are to have: the latest of theirs, the date of one of them, or any other. */
import { useId, useState } from 'react'
import type { Shape } from '../../api.ts'
import { useSay } from '../../ui/values.tsx'

type Props = {
  readonly subscriptions: readonly Shape<'Subscription'>[]
  readonly chosen: string
  readonly choose: (target: string) => void
}

const anotherDate = 'date'

export function Target({ subscriptions, chosen, choose }: Props) {
  const say = useSay()
  const field = useId()
  const [free, setFree] = useState(false)
  const dates = new Map(subscriptions.map(({ id, renewsOn }) => [renewsOn, id]))
  const latest = [...dates.keys()].sort().at(-1)
  const pick = (value: string) => {
    setFree(value === anotherDate)
    if (value !== anotherDate) choose(value)
    else if (latest) choose(latest)
  }
  return (
    <div className="line">
      <label htmlFor={field}>
        {say.text('alignTo')}
        <select id={field} value={free ? anotherDate : chosen} onChange={(event) => pick(event.target.value)}>
          <option value="latest">{say.text('alignLatest', { date: latest ? say.day(latest) : '' })}</option>
          {[...dates]
            .filter(([date]) => date !== latest)
            .map(([date, id]) => (
              <option key={id} value={id}>
                {say.day(date)}
              </option>
            ))}
          <option value={anotherDate}>{say.text('alignFree')}</option>
        </select>
      </label>
      {free && (
        <label>
          {say.text('alignDate')}
          <input
            type="date"
            required
            value={chosen}
            onChange={(event) => event.target.value !== '' && choose(event.target.value)}
          />
        </label>
      )}
    </div>
  )
}
