/** The seats somebody holds, to be given and taken back by subscription. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '../api.ts'
import { useMay } from '../ui/only.tsx'
import { Told } from '../ui/told.tsx'
import { useSay } from '../ui/values.tsx'
import type { People, Person, Seat } from './people.tsx'

type HeldProps = { readonly seats: readonly Seat[]; readonly all: People }

export function HeldSeats({ seats, all }: HeldProps) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const may = useMay('assign_seats')
  const take = useMutation({
    mutationFn: ({ subscription, user }: Seat) => api.unassignSeat({ subscription, user }),
    onSettled: () => queries.invalidateQueries(),
  })
  if (seats.length === 0) return <p className="quiet small">{say.text('noSeats')}</p>
  return (
    <>
      <ul className="held small" aria-label={say.text('seatsOfPerson')}>
        {seats.map((seat) => (
          <li key={`${seat.subscription} ${seat.user}`}>
            {nameOf(all, seat)}{' '}
            {may && (
              <button type="button" className="plain" disabled={take.isPending} onClick={() => take.mutate(seat)}>
                {say.text('takeSeat', { product: nameOf(all, seat) })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {take.error && <Told error={take.error} />}
    </>
  )
}

type GiveProps = {
  readonly all: People
  /** Whom to; without it, the user is asked for. */
  readonly person?: Person
  /** Says nothing where there is nothing to give. */
  readonly quietly?: boolean
}

export function GiveSeat({ all, person, quietly = false }: GiveProps) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const may = useMay('assign_seats')
  const [user, setUser] = useState('')
  const open = freeIn(all, person)
  const [chosen, choose] = useState<string | null>(null)
  const subscription = open.find(({ id }) => id === chosen)?.id ?? open[0]?.id
  const give = useMutation({
    mutationFn: () => api.assignSeat({ subscription: subscription ?? '', user: person?.email ?? user.trim() }),
    onSuccess: () => setUser(''),
    onSettled: () => queries.invalidateQueries(),
  })
  if (!may) return null
  if (!subscription) return quietly ? null : <p className="quiet small">{say.text('noFreeSeats')}</p>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    give.mutate()
  }
  return (
    <form className="line" onSubmit={submit}>
      {!person && (
        <label>
          {say.text('userAddress')}
          <input required maxLength={200} value={user} onChange={(event) => setUser(event.target.value)} />
        </label>
      )}
      <label>
        {person ? say.text('giveSeatToPerson', { name: person.name }) : say.text('seatsOfPerson')}
        <select value={subscription} onChange={(event) => choose(event.target.value)}>
          {open.map(({ id, name, free }) => (
            <option key={id} value={id}>
              {say.text('freeSeats', { product: name, free })}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={give.isPending}>
        {say.text('give')}
      </button>
      {give.error && <Told error={give.error} />}
    </form>
  )
}

// Those with a free seat that the person does not hold already.
function freeIn({ subscriptions, seats }: People, person: Person | undefined) {
  return subscriptions
    .filter(({ status }) => status !== 'cancelled')
    .map(({ id, product, seats: bought }) => {
      const held = seats.filter(({ subscription }) => subscription === id)
      const theirs = person !== undefined && held.some(({ member }) => member === person.id)
      return { id, name: product.name, free: theirs ? 0 : bought - held.length }
    })
    .filter(({ free }) => free > 0)
}

function nameOf({ subscriptions }: People, { subscription, product }: Seat): string {
  return subscriptions.find(({ id }) => id === subscription)?.product.name ?? product
}
