/** Every account, newest first, and a way to find one by whatever is known of it. */
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'
import { Listing, useListing } from '../listing.tsx'

export function AccountsPage() {
  const say = useSay()
  const api = useConsole()
  const [query, setQuery] = useState('')
  const listed = useListing(['accounts', query], (next) =>
    api.listAccounts({ limit: 50, ...(query && { query }), ...next }),
  )
  return (
    <Frame title={say.text('accounts')}>
      <Find find={setQuery} />
      <section className="card reserve">
        <Listing listed={listed} none={say.text('accountsNone')}>
          {(rows) => (
            <Table
              caption={say.text('accounts')}
              columns={[
                { id: 'name', label: say.text('accountName') },
                { id: 'country', label: say.text('country') },
                { id: 'clock', label: say.text('accountTime') },
                { id: 'next', label: say.text('accountNext') },
                { id: 'amount', label: say.text('columnAmount'), numeric: true },
              ]}
              rows={rows.map(({ id, name, country, testClock, nextPayments: [next] }) => ({
                id,
                cells: [
                  <Link key="name" to="/accounts/$id" params={{ id }}>
                    {name}
                  </Link>,
                  country,
                  say.text(testClock === null ? 'realTime' : 'onTestClock'),
                  next ? say.day(next.date) : '',
                  next ? say.money(next.amount, next.currency) : '',
                ],
              }))}
            />
          )}
        </Listing>
      </section>
    </Frame>
  )
}

function Find({ find }: { readonly find: (query: string) => void }) {
  const say = useSay()
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    find(text.trim())
  }
  return (
    <search>
      <form className="line" onSubmit={submit}>
        <label>
          {say.text('findAccount')}
          <input type="search" maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <button type="submit" className="primary">
          {say.text('find')}
        </button>
      </form>
    </search>
  )
}
