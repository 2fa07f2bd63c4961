/** What a quote costs, in words and figures: today, what is credited, and the next renewals. */
import type { Shape } from '../api.ts'
import { useSay } from './values.tsx'
import { WithTax } from './with-tax.tsx'

type Quote = Shape<'Quote'>

export function QuoteFigures({ quote }: { readonly quote: Quote }) {
  const say = useSay()
  return (
    <>
      <Today quote={quote} />
      <Credits quote={quote} />
      <Renewals quote={quote} />
      {quote.warnings.map(({ code, params }) => (
        <p key={code} className="notice">
          {say.text('warning', { code, ...params })}
        </p>
      ))}
    </>
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
