/** Who works in the console, and as what. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Shape } from '../api.ts'
import { useSay } from '../ui/values.tsx'
import { useConsole } from './api.ts'
import { Frame } from './frame.tsx'
import { Listing, useListing } from './listing.tsx'
import { Needs } from './session.tsx'
import { Told } from './told.tsx'

type Operator = Shape<'Operator'>

const roles = ['admin', 'finance', 'support', 'catalog', 'viewer'] as const

export function OperatorsPage() {
  const say = useSay()
  return (
    <Frame title={say.text('operators')}>
      <p className="quiet">{say.text('operatorsHelp')}</p>
      <Needs scope="staff">
        <Everybody />
        <Invite />
      </Needs>
    </Frame>
  )
}

function Everybody() {
  const say = useSay()
  const api = useConsole()
  const listed = useListing(['operators'], (next) => api.listOperators({ limit: 50, ...next }))
  return (
    <section className="card">
      <Listing listed={listed} none={say.text('operatorsNone')}>
        {(rows) => (
          <ul className="rows">
            {rows.map((operator) => (
              <Person key={operator.id} operator={operator} />
            ))}
          </ul>
        )}
      </Listing>
    </section>
  )
}

function Person({ operator }: { readonly operator: Operator }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const { id, name, email, role, disabledAt } = operator
  const change = useMutation({
    mutationFn: (asked: { readonly role?: Operator['role']; readonly disabled?: boolean }) =>
      api.updateOperator({ operator: id, ...asked }),
    onSuccess: () => queries.invalidateQueries(),
  })
  return (
    <li>
      <div className="row">
        <span>
          <strong>{name}</strong> <span className="quiet">{email}</span>
        </span>
        <label>
          {say.text('roleOf', { name })}
          <select
            value={role}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ role: event.target.value as Operator['role'] })}
          >
            <Roles />
          </select>
        </label>
        <button type="button" disabled={change.isPending} onClick={() => change.mutate({ disabled: !disabledAt })}>
          {say.text(disabledAt ? 'operatorEnable' : 'operatorDisable', { name })}
        </button>
      </div>
      {disabledAt && <p className="quiet small">{say.text('operatorDisabled', { at: say.moment(disabledAt) })}</p>}
      {change.error && <Told error={change.error} />}
    </li>
  )
}

function Roles() {
  const say = useSay()
  return roles.map((role) => (
    <option key={role} value={role}>
      {say.text('operatorRole', { role })}
    </option>
  ))
}

function Invite() {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const invite = useMutation({
    mutationFn: (asked: Pick<Operator, 'name' | 'email' | 'role'>) => api.inviteOperator(asked),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['operators'] }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const text = (name: string) => String(given.get(name)).trim()
    invite.mutate(
      { name: text('name'), email: text('email'), role: text('role') as Operator['role'] },
      { onSuccess: () => form.reset() },
    )
  }
  return (
    <section className="card">
      <h2>{say.text('invite')}</h2>
      <form className="line" onSubmit={submit}>
        <label>
          {say.text('personName')}
          <input name="name" required maxLength={100} />
        </label>
        <label>
          {say.text('email')}
          <input name="email" type="email" required maxLength={254} />
        </label>
        <label>
          {say.text('role')}
          <select name="role" defaultValue="support">
            <Roles />
          </select>
        </label>
        <button type="submit" disabled={invite.isPending}>
          {say.text('sendInvitation')}
        </button>
      </form>
      {invite.isSuccess && <p role="status">{say.text('inviteSent', { email: invite.data.email })}</p>}
      {invite.error && <Told error={invite.error} />}
    </section>
  )
}
