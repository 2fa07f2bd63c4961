/** Every invoice and credit note of the account, newest first. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useApi } from '../api.ts'
import { Failed } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { useSay } from '../ui/values.tsx'
import { CreditBalance } from './credit-balance.tsx'
import { CreditNotes } from './credit-notes.tsx'
import { InvoiceRow } from './invoice-row.tsx'

const pageSize = 20

export function InvoicesPage() {
  const say = useSay()
  return (
    <Page title={say.text('invoices')}>
      <Invoices />
      <CreditNotes />
      <CreditBalance />
    </Page>
  )
}

function Invoices() {
  const say = useSay()
  const api = useApi()
  const pages = useInfiniteQuery({
    queryKey: ['invoices', 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => api.listInvoices({ limit: pageSize, ...(pageParam && { cursor: pageParam }) }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
  if (pages.error) return <Failed error={pages.error} retry={() => pages.refetch()} />
  if (!pages.data) {
    return (
      <p className="quiet" role="status">
        {say.text('loading')}
      </p>
    )
  }
  const invoices = pages.data.pages.flatMap(({ data }) => data)
  return (
    <section className="card">
      <ul className="rows">
        {invoices.length === 0 && <li className="quiet">{say.text('noInvoices')}</li>}
        {invoices.map((invoice) => (
          <InvoiceRow key={invoice.id} invoice={invoice} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <button type="button" disabled={pages.isFetching} onClick={() => pages.fetchNextPage()}>
          {say.text('more')}
        </button>
      )}
    </section>
  )
}
