/** Charges of every account, newest first: those without an outcome come first, because somebody may be waiting for them. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Shape } from '../../api.ts'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Choice } from '../choice.tsx'
import { Frame } from '../frame.tsx'
import { Listing, useListing } from '../listing.tsx'

const statuses = ['pending', 'unknown', 'requires_action', 'processing', 'failed', 'succeeded', 'cancelled'] as const
type Payment = Shape<'PaymentAttempt'>

export function PaymentsPage() {
  const say = useSay()
  const api = useConsole()
  const [status, setStatus] = useState<(typeof statuses)[number]>('pending')
  const listed = useListing(['all-payments', status], (next) => api.listPayments({ limit: 50, status, ...next }))
  return (
    <Frame title={say.text('vendorPayments')}>
      <p className="quiet">{say.text('paymentsHelp')}</p>
      <Choice
        label={say.text('stateIs')}
        value={status}
        among={statuses.map((each) => ({ value: each, says: say.text('chargeStatus', { status: each }) }))}
        choose={setStatus}
      />
      <section className="card reserve">
        <Listing listed={listed} none={say.text(status === 'pending' ? 'paymentsNonePending' : 'paymentsNone')}>
          {(rows) => <Payments rows={rows} />}
        </Listing>
      </section>
    </Frame>
  )
}

function Payments({ rows }: { readonly rows: readonly Payment[] }) {
  const say = useSay()
  return (
    <Table
      caption={say.text('vendorPayments')}
      columns={[
        { id: 'date', label: say.text('columnDate') },
        { id: 'account', label: say.text('accountName') },
        { id: 'for', label: say.text('paidFor') },
        { id: 'amount', label: say.text('amountIs'), numeric: true },
        { id: 'state', label: say.text('stateIs') },
      ]}
      rows={rows.map((payment) => ({
        id: payment.id,
        cells: [
          say.day(payment.date),
          <Link key="account" to="/accounts/$id" params={{ id: payment.account.id }}>
            {payment.account.name}
          </Link>,
          <PaidFor key="for" payment={payment} />,
          say.money(payment.amount, payment.currency),
          `${say.text('chargeStatus', { status: payment.status })}${payment.declineCode ? ` (${payment.declineCode})` : ''}`,
        ],
      }))}
    />
  )
}

function PaidFor({ payment: { invoice, quote } }: { readonly payment: Payment }) {
  const say = useSay()
  if (invoice) {
    return (
      <Link to="/invoices/$id" params={{ id: invoice }}>
        {say.text('forInvoice')}
      </Link>
    )
  }
  if (!quote) return null
  return (
    <Link to="/quotes/$id" params={{ id: quote }}>
      {say.text('forQuote')}
    </Link>
  )
}
