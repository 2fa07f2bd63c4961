/** Who looks after the account, who holds which seats, and who is invited. */
import { useQuery } from '@tanstack/react-query'
import { type Shape, useApi } from '../api.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Only } from '../ui/only.tsx'
import { Page } from '../ui/page.tsx'
import { useSay } from '../ui/values.tsx'
import { Invite } from './invite.tsx'
import { Ownership } from './ownership.tsx'
import { PersonRow } from './person-row.tsx'
import { GiveSeat, HeldSeats } from './seats.tsx'

export type Person = Shape<'Person'>
export type Seat = Shape<'HeldSeat'>

/** What the page shows, read together. */
export type People = {
  readonly account: string
  readonly me: Shape<'Member'>
  readonly people: readonly Person[]
  readonly seats: readonly Seat[]
  readonly subscriptions: readonly Shape<'Subscription'>[]
}

export function PeoplePage() {
  const say = useSay()
  const api = useApi()
  const query = useQuery({
    queryKey: ['people'],
    queryFn: async (): Promise<People> => {
      const { account, member } = await api.getSession()
      if (!account || !member) throw new Error('Only members have people to look after.')
      const [people, seats, subscriptions] = await Promise.all([
        api.listMembers({ account, limit: 100 }),
        api.listSeats({ account }),
        api.listSubscriptions({ limit: 100 }),
      ])
      return { account, me: member, people: people.data, seats: seats.data, subscriptions: subscriptions.data }
    },
  })
  return (
    <Page title={say.text('people')}>
      <p className="quiet">{say.text('peopleHelp')}</p>
      <Loaded query={query}>
        {(all) => (
          <>
            <Ownership all={all} />
            <section className="card">
              <ul className="rows">
                {all.people.map((person) => (
                  <PersonRow key={person.id} person={person} all={all} />
                ))}
              </ul>
            </section>
            <Others all={all} />
            <section className="card">
              <h2>{say.text('invite')}</h2>
              <Only may="people">
                <Invite all={all} />
              </Only>
            </section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

// A seat is a user's, who need not be anybody who signs in here.
function Others({ all }: { readonly all: People }) {
  const say = useSay()
  const seats = all.seats.filter(({ member }) => member === null)
  const users = [...new Set(seats.map(({ user }) => user))]
  return (
    <section className="card">
      <h2>{say.text('othersWithSeats')}</h2>
      <ul className="rows">
        {users.length === 0 && <li className="quiet">{say.text('noSeats')}</li>}
        {users.map((user) => (
          <li key={user}>
            <strong>{user}</strong>
            <HeldSeats seats={seats.filter((seat) => seat.user === user)} all={all} />
          </li>
        ))}
      </ul>
      <Only may="assign_seats">
        <h3>{say.text('giveToOther')}</h3>
        <GiveSeat all={all} />
      </Only>
      <p>
        <a href={`/v1/accounts/${all.account}/seats.csv`} download="seats.csv">
          {say.text('seatsAsTable')}
        </a>
      </p>
    </section>
  )
}
