/** The seats there are: who holds them, and how they were bought, with the day until which each lot can be given back. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Shape, useApi } from '../../api.ts'
import { AskFirst } from '../../ui/ask-first.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Only } from '../../ui/only.tsx'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import type { Asking } from './parts.ts'
import { seatsOf } from './queries.ts'

export function Seats({ subscription, ask }: Asking) {
  const say = useSay()
  const api = useApi()
  const { id } = subscription
  const seats = useQuery(seatsOf(api, id))
  return (
    <section className="card reserve" id="seats">
      <h2>{say.text('seatsHeld')}</h2>
      <Loaded query={seats}>
        {(found) => (
          <>
            <Holders subscription={id} seats={found} />
            <Lots seats={found} ask={ask} />
          </>
        )}
      </Loaded>
    </section>
  )
}

type HoldersProps = { readonly subscription: string; readonly seats: Shape<'Seats'> }

function Holders({ subscription, seats }: HoldersProps) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const [user, setUser] = useState('')
  const settled = { onSettled: () => queries.invalidateQueries() }
  const give = useMutation({
    mutationFn: () => api.assignSeat({ subscription, user: user.trim() }),
    ...settled,
    onSuccess: () => setUser(''),
  })
  const free = useMutation({
    mutationFn: (holder: string) => api.unassignSeat({ subscription, user: holder }),
    ...settled,
  })
  const problem = give.error ?? free.error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    give.mutate()
  }
  return (
    <>
      <p className="quiet">{say.text('seatsFree', { held: seats.holders.length, free: seats.free })}</p>
      <ul className="rows holders">
        {seats.holders.map((holder) => (
          <li key={holder} className="row">
            <span>{holder}</span>
            <Only may="assign_seats" quietly>
              <AskFirst
                label={say.text('freeSeat')}
                title={say.text('freeSeatTitle', { holder })}
                help={say.text('freeSeatHelp')}
                pending={free.isPending}
                act={() => free.mutate(holder)}
              />
            </Only>
          </li>
        ))}
      </ul>
      {seats.free > 0 && (
        <Only may="assign_seats">
          <form className="line" onSubmit={submit}>
            <label>
              {say.text('giveSeatTo')}
              <input required maxLength={200} value={user} onChange={(event) => setUser(event.target.value)} />
            </label>
            <button type="submit" disabled={give.isPending}>
              {say.text('giveSeat')}
            </button>
          </form>
        </Only>
      )}
      {problem && (
        <p className="warn" role="alert">
          {problem.message}
        </p>
      )}
    </>
  )
}

type LotsProps = { readonly seats: Shape<'Seats'>; readonly ask: Asking['ask'] }

function Lots({ seats, ask }: LotsProps) {
  const say = useSay()
  return (
    <>
      <h3 className="sub">{say.text('lots')}</h3>
      <Table
        caption={say.text('lots')}
        columns={[
          { id: 'seats', label: say.text('wanted') },
          { id: 'period', label: say.text('columnPeriod') },
          { id: 'unit', label: say.text('columnSeat'), numeric: true },
          { id: 'amount', label: say.text('columnPaid'), numeric: true },
          { id: 'return', label: say.text('columnReturn'), numeric: true },
        ]}
        rows={seats.lots.map(({ number, seats: count, period, currency, unitPrice, amount, ...lot }) => ({
          id: String(number),
          cells: [
            say.text('seats', { seats: count }),
            say.text('fromTo', { from: say.day(period.start), to: say.day(period.end) }),
            say.money(unitPrice, currency),
            say.money(amount, currency),
            lot.returnUntil && lot.invoice && lot.line !== null ? (
              <Back key="back" until={lot.returnUntil} ask={() => ask(backOf(lot.invoice ?? '', lot.line ?? 0))} />
            ) : (
              say.text('noReturn')
            ),
          ],
        }))}
      />
    </>
  )
}

function Back({ until, ask }: { readonly until: string; readonly ask: () => void }) {
  const say = useSay()
  return (
    <span className="verdict">
      <span>{say.text('giveBackUntil', { date: say.day(until) })}</span>
      <button type="button" onClick={ask}>
        {say.text('giveBackAll')}
      </button>
    </span>
  )
}

function backOf(invoice: string, line: number): Shape<'Change'> {
  return { type: 'return', invoice, line }
}
