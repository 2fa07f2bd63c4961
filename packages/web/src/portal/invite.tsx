/** Inviting somebody: who, by which address, as what. */
import { mayGive, roles } from '@coterm/core/permissions.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '../api.ts'
import { Told } from '../ui/told.tsx'
import { useSay } from '../ui/values.tsx'
import type { People, Person } from './people.tsx'

export function Invite({ all }: { readonly all: People }) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Person['role']>('viewer')
  const invite = useMutation({
    mutationFn: () => api.inviteMember({ account: all.account, name, email, role }),
    onSuccess: () => {
      setName('')
      setEmail('')
      return queries.invalidateQueries()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate()
  }
  return (
    <form className="fields" onSubmit={submit}>
      <p className="quiet small">{say.text('inviteHelp')}</p>
      <label>
        {say.text('personName')}
        <input required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        {say.text('email')}
        <input type="email" required value={email} onChange={(event) => setEmail(event.target.value)} />
      </label>
      <label>
        {say.text('role')}
        <select value={role} onChange={(event) => setRole(event.target.value as Person['role'])}>
          {roles
            .filter((each) => mayGive(all.me.role, each))
            .map((each) => (
              <option key={each} value={each}>
                {say.text('roleName', { role: each })}
              </option>
            ))}
        </select>
      </label>
      <p className="quiet small">{say.text('roleHelp', { role })}</p>
      {invite.error && <Told error={invite.error} />}
      {invite.isSuccess && (
        <p className="notice" role="status">
          {say.text('inviteSent', { email: invite.data.email })}
        </p>
      )}
      <button type="submit" className="primary" disabled={invite.isPending}>
        {say.text('sendInvitation')}
      </button>
    </form>
  )
}
