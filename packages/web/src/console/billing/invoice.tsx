/** One invoice of a customer: what it is for, what was paid of it, and what can be done about the rest. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Shape } from '../../api.ts'
import { InvoiceFigures, InvoicePayments } from '../../ui/invoice-figures.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Download } from '../download.tsx'
import { Facts } from '../facts.tsx'
import { Frame } from '../frame.tsx'
import { Needs } from '../session.tsx'
import { Owed } from './owed.tsx'

export function InvoicePage() {
  const { id } = useParams({ from: '/invoices/$id' })
  const say = useSay()
  const api = useConsole()
  const query = useQuery({ queryKey: ['invoice', id], queryFn: () => api.getInvoice({ invoice: id }) })
  const number = query.data?.number
  return (
    <Frame
      title={number ? say.text('invoiceNumber', { number }) : say.text('vendorInvoices')}
      from={<Link to="/invoices">{say.text('vendorInvoices')}</Link>}
    >
      <Loaded query={query}>
        {(invoice) => (
          <>
            <Summary invoice={invoice} />
            {(invoice.status === 'open' || invoice.status === 'uncollectible') && (
              <Needs scope="billing">
                <Owed invoice={invoice} />
              </Needs>
            )}
            <InvoiceFigures invoice={invoice} />
            <InvoicePayments invoice={invoice} />
          </>
        )}
      </Loaded>
    </Frame>
  )
}

function Summary({ invoice }: { readonly invoice: Shape<'Invoice'> }) {
  const say = useSay()
  const api = useConsole()
  const { id, number, account, date, dueOn, status, due, currency, nextAttemptOn } = invoice
  return (
    <section className="card">
      <Facts
        facts={[
          { name: say.text('stateIs'), value: say.text('invoiceStatus', { status }) },
          {
            name: say.text('accountId'),
            value: (
              <Link to="/accounts/$id" params={{ id: account }}>
                {account}
              </Link>
            ),
          },
          { name: say.text('issuedOn'), value: say.day(date) },
          { name: say.text('dueOn'), value: say.day(dueOn) },
          { name: say.text('stillOwed'), value: say.money(due, currency) },
          { name: say.text('nextTry'), value: nextAttemptOn && say.day(nextAttemptOn) },
        ]}
      />
      <p>
        <Download
          label={say.text('asPdf')}
          name={`${number}.pdf`}
          get={async () => api.getInvoicePdf({ invoice: id })}
        />
      </p>
    </section>
  )
}
