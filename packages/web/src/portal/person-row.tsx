/** One person: their role and seats, and what whoever looks may change about them. */
import { mayGive, mayManage, roles } from '@coterm/core/permissions.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api.ts'
import { Told } from '../ui/told.tsx'
import { useSay } from '../ui/values.tsx'
import type { People, Person } from './people.tsx'
import { GiveSeat, HeldSeats } from './seats.tsx'

type Props = { readonly person: Person; readonly all: People }

export function PersonRow({ person, all }: Props) {
  const say = useSay()
  const { id, name, email, role, status, lastSeenAt } = person
  const me = id === all.me.id
  const seats = all.seats.filter(({ member }) => member === id)
  return (
    <li data-member={email}>
      <div className="row">
        <strong>
          {name} {me && <span className="quiet small">({say.text('you')})</span>}
        </strong>
        <span className="quiet">{say.text('roleName', { role })}</span>
      </div>
      <div className="row small quiet">
        <span>{email}</span>
        <span>
          {status === 'invited'
            ? say.text('invitedNotJoined')
            : lastSeenAt && say.text('lastSeen', { date: say.day(lastSeenAt.slice(0, 10)) })}
        </span>
      </div>
      <HeldSeats seats={seats} all={all} />
      <GiveSeat all={all} person={person} quietly />
      {mayManage(all.me.role, role) && <Managing person={person} all={all} />}
    </li>
  )
}

function Managing({ person, all }: Props) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const { account } = all
  const { id: member, name, email, role } = person
  const settled = { onSettled: () => queries.invalidateQueries() }
  const give = useMutation({
    mutationFn: (wanted: Person['role']) => api.updateMember({ account, member, role: wanted }),
    ...settled,
  })
  const again = useMutation({ mutationFn: () => api.inviteMember({ account, name, email, role }) })
  const problem = give.error ?? again.error
  return (
    <>
      <div className="line">
        <label>
          {say.text('roleOf', { name })}
          <select
            value={role}
            disabled={give.isPending}
            onChange={(event) => give.mutate(event.target.value as Person['role'])}
          >
            {roles
              .filter((each) => each === role || mayGive(all.me.role, each))
              .map((each) => (
                <option key={each} value={each}>
                  {say.text('roleName', { role: each })}
                </option>
              ))}
          </select>
        </label>
        {person.status === 'invited' && (
          <button type="button" disabled={again.isPending} onClick={() => again.mutate()}>
            {say.text('inviteAgain')}
          </button>
        )}
        <Removing person={person} all={all} />
      </div>
      {again.isSuccess && (
        <p className="small" role="status">
          {say.text('inviteSent', { email })}
        </p>
      )}
      {problem && <Told error={problem} />}
    </>
  )
}

function Removing({ person, all }: Props) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const [asked, ask] = useState(false)
  const [seatsToo, setSeatsToo] = useState(false)
  const { id: member, name } = person
  const remove = useMutation({
    mutationFn: () => api.removeMember({ account: all.account, member, releaseSeats: seatsToo ? 'true' : 'false' }),
    onSuccess: () => queries.invalidateQueries(),
  })
  if (!asked) {
    return (
      <button type="button" onClick={() => ask(true)}>
        {say.text('removePerson', { name })}
      </button>
    )
  }
  return (
    <div className="notice">
      <p>{say.text('removeSure', { name })}</p>
      <label className="check">
        <input type="checkbox" checked={seatsToo} onChange={(event) => setSeatsToo(event.target.checked)} />
        {say.text('removeSeatsToo')}
      </label>
      {remove.error && <Told error={remove.error} />}
      <div className="line">
        <button type="button" disabled={remove.isPending} onClick={() => remove.mutate()}>
          {say.text('removeNow')}
        </button>
        <button type="button" onClick={() => ask(false)}>
          {say.text('keepPerson')}
        </button>
      </div>
    </div>
  )
}
