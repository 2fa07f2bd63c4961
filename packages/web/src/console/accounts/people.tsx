/** Who looks after the account at the customer's. */
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Listing, useListing } from '../listing.tsx'

export function AccountPeople({ account }: { readonly account: string }) {
  const say = useSay()
  const api = useConsole()
  const listed = useListing(['members', account], (next) => api.listMembers({ account, limit: 50, ...next }))
  return (
    <section className="card">
      <h2>{say.text('people')}</h2>
      <Listing listed={listed} none={say.text('peopleNone')}>
        {(rows) => (
          <Table
            caption={say.text('people')}
            columns={[
              { id: 'name', label: say.text('personName') },
              { id: 'email', label: say.text('email') },
              { id: 'role', label: say.text('role') },
            ]}
            rows={rows.map(({ id, name, email, role }) => ({
              id,
              cells: [name, email, say.text('roleName', { role })],
            }))}
          />
        )}
      </Listing>
    </section>
  )
}
