/** Account by account what a run would do: first those that would stop, or have, with the reason. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Shape } from '../../api.ts'
import { useSay } from '../../ui/values.tsx'
import { useProductNames } from '../product-names.ts'

type Account = Shape<'DryRun'>['data'][number]
type Day = Account['days'][number]

const shownAtFirst = 50

export function DryRunAccounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const say = useSay()
  const stopped = accounts.filter(({ outcome }) => outcome !== 'runs')
  const running = accounts.filter(({ outcome }) => outcome === 'runs')
  return (
    <>
      {stopped.length > 0 && (
        <section className="card">
          <h2>{say.text('dryRunStopped')}</h2>
          <Accounts accounts={stopped} />
        </section>
      )}
      {running.length > 0 && (
        <section className="card">
          <h2>{say.text('dryRunAccounts')}</h2>
          <Accounts accounts={running} />
        </section>
      )}
    </>
  )
}

function Accounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const say = useSay()
  const [shown, setShown] = useState(shownAtFirst)
  return (
    <>
      <ul className="rows">
        {accounts.slice(0, shown).map((account) => (
          <li key={account.account}>
            <Link to="/accounts/$id" params={{ id: account.account }}>
              {account.accountName}
            </Link>
            {account.outcome !== 'runs' && (
              <p className="warn small">
                {say.text('dryRunOutcome', { outcome: account.outcome })} {account.reason}
              </p>
            )}
            {account.days.map((day) => (
              <DayOf key={day.date} day={day} seller={account.seller} />
            ))}
          </li>
        ))}
      </ul>
      {accounts.length > shown && (
        <button type="button" onClick={() => setShown(shown + shownAtFirst)}>
          {say.text('more')}
        </button>
      )}
    </>
  )
}

function DayOf({ day, seller }: { readonly day: Day; readonly seller: string }) {
  const say = useSay()
  const nameOf = useProductNames(seller)
  return (
    <ul className="plainlist small">
      {day.invoices.map((invoice) => (
        <li key={invoice.currency + (invoice.paymentMethod?.id ?? '')}>
          <Invoice invoice={invoice} />
        </li>
      ))}
      {day.stops.map(({ subscription, product, reason }) => (
        <li key={`stop ${subscription}`}>
          {say.text('dryRunStop', { product: nameOf(product) })} {say.text('stopReason', { reason })}
        </li>
      ))}
      {day.events.map(({ type, subscription }) => (
        <li key={`${type} ${subscription}`}>{say.text('dryRunEvent', { type: type.replace('.', '_') })}</li>
      ))}
      {day.notices.map(({ subscription, kind, renewsOn, total, currency }) => (
        <li key={`notice ${subscription}`}>
          {say.text('dryRunNotice', { kind, day: say.day(renewsOn), amount: say.money(total, currency) })}
        </li>
      ))}
    </ul>
  )
}

function Invoice({ invoice }: { readonly invoice: Day['invoices'][number] }) {
  const say = useSay()
  const { currency, total, due, creditApplied, tax, lines, paymentMethod, subtotal } = invoice
  const money = (amount: string) => say.money(amount, currency)
  return (
    <details>
      <summary>
        {say.text('dryRunInvoice', { total: money(total), due: money(due), method: paymentMethod?.label ?? 'none' })}
      </summary>
      <ul className="plainlist">
        {lines.map((line) => (
          <li key={line.subscription} className="row">
            <span>{say.text('lineOf', { quantity: line.quantity, description: line.description })}</span>
            <span className="amount">{money(line.amount)}</span>
          </li>
        ))}
        <li className="row">
          <span>{say.text('subtotal')}</span>
          <span>{money(subtotal)}</span>
        </li>
        {tax.map(({ rate, category, amount }) => (
          <li key={`${rate} ${category}`} className="row">
            <span>{say.text('tax', { category, rate })}</span>
            <span>{money(amount)}</span>
          </li>
        ))}
        {Number(creditApplied) > 0 && (
          <li className="row">
            <span>{say.text('byCredit')}</span>
            <span>{money(creditApplied)}</span>
          </li>
        )}
      </ul>
    </details>
  )
}
