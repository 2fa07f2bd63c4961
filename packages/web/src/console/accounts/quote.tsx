/** A quote for a customer: what it costs, why it cannot be had, and accepting it for them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Shape } from '../../api.ts'
import { AskFirst } from '../../ui/ask-first.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { QuoteFigures } from '../../ui/quote-figures.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'
import { Needs } from '../session.tsx'
import { Told } from '../told.tsx'

export function QuotePage() {
  const { id } = useParams({ from: '/quotes/$id' })
  const say = useSay()
  const api = useConsole()
  const query = useQuery({ queryKey: ['quote', id], queryFn: () => api.getQuote({ quote: id }) })
  return (
    <Frame title={say.text('quoteForCustomer')} from={query.data && <ToAccount account={query.data.account} />}>
      <Loaded query={query}>
        {(quote) => (
          <>
            <QuoteFigures quote={quote} />
            <Decide quote={quote} />
          </>
        )}
      </Loaded>
    </Frame>
  )
}

function ToAccount({ account }: { readonly account: string }) {
  const say = useSay()
  return (
    <Link to="/accounts/$id" params={{ id: account }}>
      {say.text('backToAccount')}
    </Link>
  )
}

function Decide({ quote }: { readonly quote: Shape<'Quote'> }) {
  const say = useSay()
  const { status, refusals } = quote
  if (status === 'accepted') {
    return (
      <p className="notice" role="status">
        {say.text('quoteAccepted')}
      </p>
    )
  }
  if (refusals.length > 0) {
    return (
      <section className="card warn">
        <p>{say.text('notOpen')}</p>
        <ul className="plainlist">
          {refusals.map(({ code, subscription, message }) => (
            <li key={`${code} ${subscription}`}>{message}</li>
          ))}
        </ul>
      </section>
    )
  }
  return (
    <section className="card">
      <p>{say.text('quoteLinkHelp')}</p>
      <p className="copy">
        <input
          readOnly
          aria-label={say.text('quoteLink')}
          value={`${location.origin}/quotes/${quote.id}`}
          onFocus={(event) => event.target.select()}
        />
      </p>
      <Needs scope="billing">
        <Accept quote={quote} />
      </Needs>
    </section>
  )
}

function Accept({ quote }: { readonly quote: Shape<'Quote'> }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const amount = say.money(quote.dueToday, quote.currency)
  const accept = useMutation({
    // Accepting is safe to repeat: a quote that is accepted already is not charged again.
    mutationFn: () => api.acceptQuote({ quote: quote.id }),
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <>
      <AskFirst
        label={say.text('acceptForThem')}
        title={say.text('acceptForThemTitle', { amount })}
        help={say.text('acceptForThemHelp')}
        pending={accept.isPending}
        act={() => accept.mutate()}
      />
      {accept.error && <Told error={accept.error} />}
    </>
  )
}
