/** Invoices of every account, newest first. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'
import { Listing, useListing } from '../listing.tsx'

const statuses = ['open', 'paid', 'void', 'uncollectible'] as const
type Status = (typeof statuses)[number]

export function InvoicesPage() {
  const say = useSay()
  const api = useConsole()
  const [status, setStatus] = useState<Status | null>(null)
  const listed = useListing(['all-invoices', status], (next) =>
    api.listInvoiceSummaries({ limit: 50, ...(status && { status }), ...next }),
  )
  return (
    <Frame title={say.text('vendorInvoices')}>
      <p className="line">
        <label>
          {say.text('stateIs')}
          <select
            value={status ?? ''}
            onChange={(event) => setStatus(statuses.find((each) => each === event.target.value) ?? null)}
          >
            <option value="">{say.text('stateAny')}</option>
            {statuses.map((each) => (
              <option key={each} value={each}>
                {say.text('invoiceStatus', { status: each })}
              </option>
            ))}
          </select>
        </label>
      </p>
      <section className="card reserve">
        <Listing listed={listed} none={say.text('noInvoices')}>
          {(rows) => (
            <Table
              caption={say.text('vendorInvoices')}
              columns={[
                { id: 'number', label: say.text('numberIs') },
                { id: 'account', label: say.text('accountName') },
                { id: 'date', label: say.text('columnDate') },
                { id: 'total', label: say.text('total'), numeric: true },
                { id: 'due', label: say.text('stillOwed'), numeric: true },
                { id: 'state', label: say.text('stateIs') },
              ]}
              rows={rows.map((invoice) => ({
                id: invoice.id,
                cells: [
                  <Link key="number" to="/invoices/$id" params={{ id: invoice.id }}>
                    {invoice.number}
                  </Link>,
                  <Link key="account" to="/accounts/$id" params={{ id: invoice.account.id }}>
                    {invoice.account.name}
                  </Link>,
                  say.day(invoice.date),
                  say.money(invoice.total, invoice.currency),
                  invoice.status === 'open' ? say.money(invoice.due, invoice.currency) : '',
                  say.text('invoiceStatus', { status: invoice.status }),
                ],
              }))}
            />
          )}
        </Listing>
      </section>
    </Frame>
  )
}
