/** Money on its way back to customers. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Choice } from '../choice.tsx'
import { Frame } from '../frame.tsx'
import { Listing, useListing } from '../listing.tsx'

const statuses = ['any', 'ready', 'processing', 'failed', 'succeeded'] as const

export function RefundsPage() {
  const say = useSay()
  const api = useConsole()
  const [status, setStatus] = useState<(typeof statuses)[number]>('any')
  const listed = useListing(['all-refunds', status], (next) =>
    api.listRefunds({ limit: 50, ...(status !== 'any' && { status }), ...next }),
  )
  const says = (each: (typeof statuses)[number]) =>
    each === 'any' ? say.text('stateAny') : say.text('refundState', { status: each })
  return (
    <Frame title={say.text('vendorRefunds')}>
      <p className="quiet">{say.text('refundsHelp')}</p>
      <Choice
        label={say.text('stateIs')}
        value={status}
        among={statuses.map((each) => ({ value: each, says: says(each) }))}
        choose={setStatus}
      />
      <section className="card reserve">
        <Listing listed={listed} none={say.text('refundsNone')}>
          {(rows) => (
            <Table
              caption={say.text('vendorRefunds')}
              columns={[
                { id: 'date', label: say.text('columnDate') },
                { id: 'account', label: say.text('accountName') },
                { id: 'invoice', label: say.text('paidFor') },
                { id: 'amount', label: say.text('amountIs'), numeric: true },
                { id: 'state', label: say.text('stateIs') },
              ]}
              rows={rows.map((refund) => ({
                id: refund.id,
                cells: [
                  say.day(refund.date),
                  <Link key="account" to="/accounts/$id" params={{ id: refund.account.id }}>
                    {refund.account.name}
                  </Link>,
                  <Link key="invoice" to="/invoices/$id" params={{ id: refund.invoice }}>
                    {say.text('forInvoice')}
                  </Link>,
                  say.money(refund.amount, refund.currency),
                  `${say.text('refundState', { status: refund.status })}${refund.failure ? ` (${refund.failure})` : ''}`,
                ],
              }))}
            />
          )}
        </Listing>
      </section>
    </Frame>
  )
}
