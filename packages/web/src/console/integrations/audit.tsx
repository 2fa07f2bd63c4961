/** What the vendor's people and keys did that is of no account: each by whom, and when. */
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'
import { Listing, useListing } from '../listing.tsx'
import { Needs } from '../session.tsx'

export function AuditPage() {
  const say = useSay()
  return (
    <Frame title={say.text('audit')}>
      <p className="quiet">{say.text('auditHelp')}</p>
      <Needs scope="staff">
        <Trail />
      </Needs>
    </Frame>
  )
}

function Trail() {
  const say = useSay()
  const api = useConsole()
  const listed = useListing(['vendor-events'], (next) => api.listVendorEvents({ limit: 50, ...next }))
  return (
    <section className="card reserve">
      <Listing listed={listed} none={say.text('auditNone')}>
        {(rows) => (
          <Table
            caption={say.text('audit')}
            columns={[
              { id: 'when', label: say.text('columnDate') },
              { id: 'what', label: say.text('activityWhat') },
              { id: 'about', label: say.text('auditAbout') },
              { id: 'who', label: say.text('activityWho') },
            ]}
            rows={rows.map(({ number, type, at, by, data }) => ({
              id: number,
              cells: [
                say.moment(at),
                say.text(`audit_${type.replace('.', '_')}`),
                Object.entries(data)
                  .filter(([, value]) => value !== null)
                  .map(([name, value]) => `${name}: ${value}`)
                  .join(', '),
                by.name ?? by.id,
              ],
            }))}
          />
        )}
      </Listing>
    </section>
  )
}
