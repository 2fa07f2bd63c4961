/** The account's invoices, newest first. */
import { Link } from '@tanstack/react-router'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Listing, useListing } from '../listing.tsx'

export function AccountInvoices({ account }: { readonly account: string }) {
  const say = useSay()
  const api = useConsole()
  const listed = useListing(['invoices', account], (next) => api.listInvoices({ account, limit: 20, ...next }))
  return (
    <section className="card">
      <h2>{say.text('invoices')}</h2>
      <Listing listed={listed} none={say.text('noInvoices')}>
        {(rows) => (
          <Table
            caption={say.text('invoices')}
            columns={[
              { id: 'number', label: say.text('numberIs') },
              { id: 'date', label: say.text('columnDate') },
              { id: 'total', label: say.text('total'), numeric: true },
              { id: 'due', label: say.text('stillOwed'), numeric: true },
              { id: 'state', label: say.text('stateIs') },
            ]}
            rows={rows.map(({ id, number, date, total, due, currency, status }) => ({
              id,
              cells: [
                <Link key="number" to="/invoices/$id" params={{ id }}>
                  {number}
                </Link>,
                say.day(date),
                say.money(total, currency),
                status === 'open' ? say.money(due, currency) : '',
                say.text('invoiceStatus', { status }),
              ],
            }))}
          />
        )}
      </Listing>
    </section>
  )
}
