/** One invoice: what it is for and how each amount came about, what is still owed, and what has been paid. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type Shape, useApi } from '../api.ts'
import { InvoiceFigures, InvoicePayments } from '../ui/invoice-figures.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { NeedsYou } from '../ui/needs-you.tsx'
import { Page } from '../ui/page.tsx'
import { useSay } from '../ui/values.tsx'
import { CreditNotes } from './credit-notes.tsx'
import { Documents } from './documents.tsx'
import { PayInvoice } from './pay-invoice.tsx'

type Invoice = Shape<'Invoice'>

export function InvoicePage() {
  const { id } = useParams({ from: '/invoices/$id' })
  const say = useSay()
  const api = useApi()
  const query = useQuery({ queryKey: ['invoice', id], queryFn: () => api.getInvoice({ invoice: id }) })
  const number = query.data?.number
  return (
    <Page title={number ? say.text('invoiceNumber', { number }) : say.text('invoices')}>
      <p>
        <Link to="/invoices">{say.text('allInvoices')}</Link>
      </p>
      <Loaded query={query}>
        {(invoice) => (
          <>
            <Owed invoice={invoice} />
            <InvoiceFigures invoice={invoice} />
            <InvoicePayments invoice={invoice} />
            <CreditNotes invoice={invoice.id} />
            <Documents of={`/v1/invoices/${invoice.id}`} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Owed({ invoice }: { readonly invoice: Invoice }) {
  const say = useSay()
  const { date, dueOn, currency, status, due, nextAttemptOn, actionUrl } = invoice
  return (
    <section className="card">
      <p className="row">
        <span>{say.text('invoiceDates', { date: say.day(date), due: say.day(dueOn) })}</span>
        <span className={status === 'open' ? 'warn' : 'quiet'}>{say.text('invoiceStatus', { status })}</span>
      </p>
      {status === 'open' && (
        <>
          <p className="row">
            <span>{say.text('stillOwed')}</span>
            <span className="big">{say.money(due, currency)}</span>
          </p>
          {nextAttemptOn && <p className="quiet small">{say.text('nextAttempt', { date: say.day(nextAttemptOn) })}</p>}
          {actionUrl ? <NeedsYou actionUrl={actionUrl} /> : <PayInvoice invoice={invoice} />}
        </>
      )}
    </section>
  )
}
