/** Where people try things out: moves the date of the account's test clock. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '../api.ts'
import { useAccount } from '../ui/account.ts'
import { Failed } from '../ui/loaded.tsx'
import { useMay, useSession } from '../ui/only.tsx'
import { useSay } from '../ui/values.tsx'

export function ClockPanel() {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const [to, setTo] = useState('')
  const session = useSession()
  const may = useMay('change_subscriptions')
  const account = useAccount()
  const testClock = account.data?.testClock
  const move = useMutation({
    mutationFn: (date: string) => api.advanceTestClock({ testClock: testClock ?? '', to: date }),
    onSuccess: () => queries.invalidateQueries(),
  })
  if (!session.data?.development || !may || !account.data || !testClock) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    move.mutate(to)
  }
  const { today } = account.data
  return (
    <section className="card panel">
      <h2>{say.text('clock')}</h2>
      <p className="quiet small">{say.text('clockHelp', { today: say.day(today) })}</p>
      <form className="line" onSubmit={submit}>
        <label>
          {say.text('clockTo')}
          <input type="date" required min={today} value={to} onChange={(event) => setTo(event.target.value)} />
        </label>
        <button type="submit" disabled={move.isPending}>
          {say.text('move')}
        </button>
      </form>
      {move.error && <Failed error={move.error} retry={() => move.mutate(to)} />}
    </section>
  )
}
