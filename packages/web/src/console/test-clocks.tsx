/** Clocks that can be moved, for trying out what time does to an account. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Shape } from '../api.ts'
import { useSay } from '../ui/values.tsx'
import { useConsole } from './api.ts'
import { Frame } from './frame.tsx'
import { Listing, useListing } from './listing.tsx'
import { Needs } from './session.tsx'
import { Told } from './told.tsx'

export function TestClocksPage() {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const listed = useListing(['test-clocks'], (next) => api.listTestClocks({ limit: 50, ...next }))
  const create = useMutation({
    mutationFn: (asked: { readonly name: string; readonly today: string }) => api.createTestClock(asked),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['test-clocks'] }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    create.mutate(
      { name: String(given.get('name')).trim(), today: String(given.get('today')) },
      { onSuccess: () => form.reset() },
    )
  }
  return (
    <Frame title={say.text('testClocks')}>
      <p className="quiet">{say.text('testClocksHelp')}</p>
      <section className="card">
        <Listing listed={listed} none={say.text('testClocksNone')}>
          {(rows) => (
            <ul className="rows">
              {rows.map((clock) => (
                <Clock key={clock.id} clock={clock} />
              ))}
            </ul>
          )}
        </Listing>
      </section>
      <section className="card">
        <h2>{say.text('testClockNew')}</h2>
        <Needs scope="testing">
          <form className="line" onSubmit={submit}>
            <label>
              {say.text('personName')}
              <input name="name" required maxLength={100} />
            </label>
            <label>
              {say.text('testClockToday')}
              <input name="today" type="date" required />
            </label>
            <button type="submit" disabled={create.isPending}>
              {say.text('testClockMake')}
            </button>
          </form>
        </Needs>
        {create.error && <Told error={create.error} />}
      </section>
    </Frame>
  )
}

function Clock({ clock }: { readonly clock: Shape<'TestClock'> }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const move = useMutation({
    mutationFn: (to: string) => api.advanceTestClock({ testClock: clock.id, to }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    move.mutate(String(new FormData(event.currentTarget).get('to')))
  }
  return (
    <li>
      <div className="row">
        <strong>{clock.name}</strong>
        <span>{say.day(clock.today)}</span>
      </div>
      <Needs scope="testing">
        <form className="line" onSubmit={submit}>
          <label>
            {say.text('clockTo')}
            <input name="to" type="date" required min={clock.today} />
          </label>
          <button type="submit" disabled={move.isPending}>
            {say.text('clockMove', { name: clock.name })}
          </button>
        </form>
      </Needs>
      {move.error && <Told error={move.error} />}
    </li>
  )
}
