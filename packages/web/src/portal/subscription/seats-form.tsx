/** How many seats, and a button that tells the price. */
import { type FormEvent, type ReactNode, useId } from 'react'
import { useSay } from '../../ui/values.tsx'

type Props = {
  readonly label: string
  readonly seats: string
  readonly set: (seats: string) => void
  readonly submit: (seats: number) => void
  readonly children?: ReactNode
}

export function SeatsForm({ label, seats, set, submit, children }: Props) {
  const say = useSay()
  const field = useId()
  const send = (event: FormEvent) => {
    event.preventDefault()
    submit(Number(seats))
  }
  return (
    <form onSubmit={send}>
      <div className="line">
        <label htmlFor={field}>
          {label}
          <input
            id={field}
            type="number"
            inputMode="numeric"
            required
            min={1}
            step={1}
            value={seats}
            onChange={(event) => set(event.target.value)}
          />
        </label>
        <button type="submit">{say.text('seePrice')}</button>
      </div>
      {children}
    </form>
  )
}
