/** Open invoices whose payment was declined: what is tried again by itself, and what waits for somebody. */
import { Link } from '@tanstack/react-router'
import type { Shape } from '../../api.ts'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'
import { Listing, useListing } from '../listing.tsx'

type Summary = Shape<'InvoiceSummary'>

export function CollectionsPage() {
  const say = useSay()
  const api = useConsole()
  const listed = useListing(['collections'], (next) =>
    api.listInvoiceSummaries({ limit: 50, status: 'open', declined: 'true', ...next }),
  )
  return (
    <Frame title={say.text('collections')}>
      <p className="quiet">{say.text('collectionsHelp')}</p>
      <section className="card reserve">
        <Listing listed={listed} none={say.text('collectionsNone')}>
          {(rows) => <Collections rows={rows} />}
        </Listing>
      </section>
    </Frame>
  )
}

function Collections({ rows }: { readonly rows: readonly Summary[] }) {
  const say = useSay()
  return (
    <Table
      caption={say.text('collections')}
      columns={[
        { id: 'account', label: say.text('accountName') },
        { id: 'number', label: say.text('numberIs') },
        { id: 'due', label: say.text('dueOn') },
        { id: 'owed', label: say.text('stillOwed'), numeric: true },
        { id: 'declined', label: say.text('declinedTimes'), numeric: true },
        { id: 'next', label: say.text('nextTry') },
      ]}
      rows={rows.map((invoice) => ({
        id: invoice.id,
        cells: [
          <Link key="account" to="/accounts/$id" params={{ id: invoice.account.id }}>
            {invoice.account.name}
          </Link>,
          <Link key="number" to="/invoices/$id" params={{ id: invoice.id }}>
            {invoice.number}
          </Link>,
          say.day(invoice.dueOn),
          say.money(invoice.due, invoice.currency),
          String(invoice.failedAttempts),
          invoice.nextAttemptOn ? say.day(invoice.nextAttemptOn) : say.text('noMoreTries'),
        ],
      }))}
    />
  )
}
