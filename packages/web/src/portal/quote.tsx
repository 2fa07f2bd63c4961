/** A quote: everything it costs, in words and figures, and one button. Accepting charges exactly this, or nothing. */
import { CotermError } from '@coterm/sdk'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type Shape, useApi } from '../api.ts'
import { Failed, Loaded } from '../ui/loaded.tsx'
import { NeedsYou } from '../ui/needs-you.tsx'
import { Page } from '../ui/page.tsx'
import { Refusals } from '../ui/refusals.tsx'
import { useSay } from '../ui/values.tsx'
import { WithTax } from '../ui/with-tax.tsx'

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
            <Today quote={quote} />
            <Credits quote={quote} />
            <Renewals quote={quote} />
            {quote.warnings.map(({ code, params }) => (
              <p key={code} className="notice">
                {say.text('warning', { code, ...params })}
              </p>
            ))}
            <Acceptance quote={quote} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Today({ quote }: { readonly quote: Quote }) {
  const say = useSay()
  const { currency, lines, tax, creditApplied, dueToday, paymentMethods } = quote
  const inclusive = quote.taxDisplay === 'inclusive'
  const price = (amount: string) => say.money(amount, currency)
  return (
    <section className="card">
      {lines.map(({ kind, subscription, quantity: seats, unitPrice, fraction, period, amount, grossAmount }) => (
        <div key={`${kind} ${subscription} ${period.start} ${amount}`}>
          <div className="row">
            <strong>{say.text('lineKind', { kind })}</strong>
            <span className="amount">
              {price(inclusive ? grossAmount : amount)} <WithTax display={quote.taxDisplay} tax={tax.length > 0} />
            </span>
          </div>
          <p className="quiet small">
            {fraction
              ? say.text('fraction', { seats, unit: price(unitPrice), days: fraction.days, of: fraction.of })
              : say.text('whole', { seats, unit: price(unitPrice) })}
          </p>
        </div>
      ))}
      {tax.map(({ rate, category, taxable, amount }) => (
        <div key={`${rate} ${category} ${taxable}`} className="row">
          <span>{say.text(inclusive ? 'ofWhichTax' : 'tax', { rate, category })}</span>
          <span>{price(amount)}</span>
        </div>
      ))}
      {Number(creditApplied) > 0 && (
        <div className="row">
          <span>{say.text('creditApplied')}</span>
          <span>{price(`-${creditApplied}`)}</span>
        </div>
      )}
      <div className={lines.length > 0 ? 'row total' : 'row'}>
        <h2>{say.text('dueToday')}</h2>
        <span className="big">{price(dueToday)}</span>
      </div>
      {paymentMethods.map(({ id, label }) => (
        <p key={id} className="quiet small">
          {say.text('charged', { method: label })}
        </p>
      ))}
    </section>
  )
}

function Credits({ quote }: { readonly quote: Quote }) {
  const say = useSay()
  return quote.credits.map(({ invoice, total, refund, currency }) => (
    <section key={invoice} className="card">
      <div className="row">
        <h2>{say.text('credited')}</h2>
        <span className="big">{say.money(total, currency)}</span>
      </div>
      <p className="quiet small">
        {say.text(Number(refund) > 0 ? 'refunded' : 'owedLess', { amount: say.money(total, currency) })}
      </p>
    </section>
  ))
}

function Renewals({ quote }: { readonly quote: Quote }) {
  const say = useSay()
  const { currency } = quote
  const price = (amount: string | null) => (amount === null ? say.text('stops') : say.money(amount, currency))
  return quote.renewals.map(({ subscription, date, before, after, term, seats, unitPrice, newUnitPrice }) => (
    <section key={subscription} className="card">
      <h2>{say.text('renewalChange', { date: say.day(date) })}</h2>
      <p>{say.text('beforeAfter', { before: price(before), after: price(after) })}</p>
      {unitPrice !== null && newUnitPrice !== null && (
        <p className="quiet small">
          {say.term(term)}, {say.text('seats', { seats })}.{' '}
          {say.text('renewalUnit', { unit: price(unitPrice), newUnit: price(newUnitPrice) })}
        </p>
      )}
    </section>
  ))
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
