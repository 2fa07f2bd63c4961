/** What an invoice is for, line by line, with its tax; and what has been paid of it. */
import type { Shape } from '../api.ts'
import { useSay } from './values.tsx'

type Invoice = Shape<'Invoice'>

export function InvoiceFigures({ invoice }: { readonly invoice: Invoice }) {
  const say = useSay()
  const { currency, lines, subtotal, tax, total } = invoice
  const price = (amount: string) => say.money(amount, currency)
  return (
    <section className="card">
      <h2>{say.text('whatFor')}</h2>
      <ul className="rows">
        {lines.map((line) => (
          <li key={`${line.subscription} ${line.kind} ${line.period.start} ${line.amount}`}>
            <div className="row">
              <strong>{say.text('lineKind', { kind: line.kind })}</strong>
              <span className="amount">{price(line.amount)}</span>
            </div>
            <p className="quiet small">{line.description}</p>
          </li>
        ))}
      </ul>
      <dl className="sums">
        <div className="row">
          <dt>{say.text('subtotal')}</dt>
          <dd>{price(subtotal)}</dd>
        </div>
        {tax.map(({ rate, category, amount }) => (
          <div key={`${rate} ${category}`} className="row">
            <dt>{say.text('tax', { rate, category })}</dt>
            <dd>{price(amount)}</dd>
          </div>
        ))}
        <div className="row total">
          <dt>{say.text('total')}</dt>
          <dd className="big">{price(total)}</dd>
        </div>
      </dl>
    </section>
  )
}

export function InvoicePayments({ invoice }: { readonly invoice: Invoice }) {
  const say = useSay()
  const { payments } = invoice
  if (payments.length === 0) return null
  return (
    <section className="card">
      <h2>{say.text('payments')}</h2>
      <ul className="rows">
        {payments.map(({ id, date, amount, method, status }) => (
          <li key={id} className="row">
            <span>{say.day(date)}</span>
            <span>{say.text('withMethod', { method })}</span>
            <span>
              <span className="amount">{say.money(amount, invoice.currency)}</span>{' '}
              <span className="small quiet">{say.text('paymentStatus', { status })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
