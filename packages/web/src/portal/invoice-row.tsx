/** One invoice in a list: its number, date, amount, where it stands, and its lines. */
import { Link } from '@tanstack/react-router'
import type { Shape } from '../api.ts'
import { useSay } from '../ui/values.tsx'

export function InvoiceRow({ invoice }: { readonly invoice: Shape<'Invoice'> }) {
  const say = useSay()
  const { id, number, date, total, currency, status, lines } = invoice
  return (
    <li data-invoice={number}>
      <div className="row">
        <Link to="/invoices/$id" params={{ id }}>
          <strong>{number}</strong>
        </Link>
        <span className="quiet">{say.day(date)}</span>
        <span>
          <span className="amount">{say.money(total, currency)}</span>{' '}
          <span className={status === 'open' ? 'warn small' : 'quiet small'}>
            {say.text('invoiceStatus', { status })}
          </span>
        </span>
      </div>
      {lines.map((line) => (
        <div key={`${line.subscription} ${line.kind} ${line.amount}`} className="row small quiet" data-line>
          <span>{line.description}</span>
          <span>{say.money(line.amount, currency)}</span>
        </div>
      ))}
    </li>
  )
}
