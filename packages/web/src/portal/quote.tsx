/** A quote: everything it costs, in words and figures, and one button. Accepting charges exactly this, or nothing. */
import { CotermError } from '@coterm/sdk'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type Shape, useApi } from '../api.ts'
import { Failed, Loaded } from '../ui/loaded.tsx'
import { NeedsYou } from '../ui/needs-you.tsx'
import { Page } from '../ui/page.tsx'
import { QuoteFigures } from '../ui/quote-figures.tsx'
import { Refusals } from '../ui/refusals.tsx'
import { useSay } from '../ui/values.tsx'

type Quote = Shape<'Quote'>

export function QuotePage() {
  const { id } = useParams({ from: '/quotes/$id' })
  const say = useSay()
  const api = useApi()
  const query = useQuery({ queryKey: ['quote', id], queryFn: () => api.getQuote({ quote: id }) })
  return (
    <Page title={say.text('quote')}>
      <p>
        <Link to="/">{say.text('back')}</Link>
      </p>
      <Loaded query={query}>
        {(quote) => (
          <>
            <QuoteFigures quote={quote} />
            <Acceptance quote={quote} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Acceptance({ quote }: { readonly quote: Quote }) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const { id, status, dueToday, currency, refusals } = quote
  const accept = useMutation({
    // Accepting is safe to repeat: a quote that is accepted already is not charged again.
    mutationFn: () => api.acceptQuote({ quote: id }),
    onSettled: () => queries.invalidateQueries(),
  })
  const amount = say.money(dueToday, currency)
  const free = Number(dueToday) === 0
  if (status === 'accepted') {
    return (
      <p className="notice" role="status">
        {free ? say.text('done') : say.text('donePaid', { amount })}
      </p>
    )
  }
  if (refusals.length > 0) return <Refusals refusals={refusals} />
  if (status === 'held' && quote.actionUrl) return <NeedsYou actionUrl={quote.actionUrl} />
  return (
    <>
      {accept.error && <NotAccepted quote={quote} error={accept.error} retry={() => accept.mutate()} />}
      <button type="button" className="primary" disabled={accept.isPending} onClick={() => accept.mutate()}>
        {free ? say.text('confirm') : say.text('pay', { amount })}
      </button>
    </>
  )
}

type NotAcceptedProps = { readonly quote: Quote; readonly error: Error; readonly retry: () => void }

function NotAccepted({ quote, error, retry }: NotAcceptedProps) {
  const say = useSay()
  const api = useApi()
  const navigate = useNavigate()
  const again = useMutation({
    mutationFn: () => api.createQuote({ changes: quote.changes }),
    onSuccess: ({ id }) => navigate({ to: '/quotes/$id', params: { id } }),
  })
  const problem = error instanceof CotermError ? error.problem : null
  if (!problem || problem.status >= 500) return <Failed error={error} retry={retry} />
  if (problem.code === 'payment_requires_action') return <NeedsYou actionUrl={problem.actionUrl ?? null} />
  const reasons = problem.refusals?.map(({ message }) => message) ?? [problem.detail]
  return (
    <div className="notice" role="alert">
      <p>{reasons.join(' ')}</p>
      <button type="button" onClick={() => again.mutate()}>
        {say.text('newQuote')}
      </button>
    </div>
  )
}
