/** What the customer has, what is paid next, and what was billed. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Shape, useApi } from '../api.ts'
import { justCome, useAccount, useSubscriptions } from '../ui/account.ts'
import { Loaded, Waiting } from '../ui/loaded.tsx'
import { useSession } from '../ui/only.tsx'
import { Page } from '../ui/page.tsx'
import { useSay } from '../ui/values.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { InvoiceRow } from './invoice-row.tsx'
import { WhatNeedsYou } from './what-needs-you.tsx'

// The others are on the page of invoices.
const latest = 5

export function Home() {
  const say = useSay()
  const subscriptions = useSubscriptions()
  const waiting = [subscriptions, useAccount(), useLatestInvoices(), useSession()].some(({ isPending }) => isPending)
  // Shown once all of it has come, or has said why not: nothing moves while it is read.
  if (waiting) {
    return (
      <Page title={say.text('home')}>
        <Waiting />
      </Page>
    )
  }
  return (
    <Page title={say.text('home')}>
      {subscriptions.data && <WhatNeedsYou subscriptions={subscriptions.data.data} />}
      <section className="card">
        <Loaded query={subscriptions}>
          {({ data }) => (
            <ul className="rows">
              {data.map((subscription) => (
                <Row key={subscription.id} subscription={subscription} />
              ))}
            </ul>
          )}
        </Loaded>
        <p className="onward">
          <Link to="/buy">{say.text('toBuy')}</Link>
        </p>
      </section>
      <NextPayments />
      <Invoices />
      <ClockPanel />
    </Page>
  )
}

function Row({ subscription }: { readonly subscription: Shape<'Subscription'> }) {
  const say = useSay()
  const { id, product, seats, status, currency, coveredThrough, renewsOn, nextRenewal, channel, pastDue } = subscription
  const dates = { through: say.day(coveredThrough), renews: say.day(renewsOn) }
  return (
    <li>
      <div className="row">
        <Link to="/subscriptions/$id" params={{ id }}>
          <strong>{product.name}</strong>
        </Link>
        <span>{say.text('seats', { seats })}</span>
      </div>
      <div className="row small quiet">
        <span>{say.text(nextRenewal ? 'covered' : channel === 'reseller' ? 'elsewhere' : 'ends', dates)}</span>
        {nextRenewal && <span>{say.text('renewsAt', { amount: say.money(nextRenewal.amount, currency) })}</span>}
      </div>
      <div className="row small">
        <span className="quiet">
          {channel === 'reseller' ? say.text('byReseller') : say.text('status', { status })}
        </span>
        {pastDue && <span className="warn">{say.text('pastDue')}</span>}
      </div>
    </li>
  )
}

function NextPayments() {
  const say = useSay()
  const account = useAccount()
  const subscriptions = useSubscriptions()
  const dates = subscriptions.data?.data.flatMap(({ status, renewsOn }) => (status === 'active' ? [renewsOn] : []))
  return (
    <section className="card">
      <h2>{say.text('next')}</h2>
      <Loaded query={account}>
        {({ nextPayments }) => (
          <ul className="rows">
            {nextPayments.length === 0 && <li className="quiet">{say.text('noPayments')}</li>}
            {nextPayments.map(({ date, amount, currency, paymentMethod }) => (
              <li key={`${date} ${paymentMethod?.id}`} className="row">
                <span>{say.day(date)}</span>
                <span>
                  <span className="amount">{say.money(amount, currency)}</span>{' '}
                  {paymentMethod && (
                    <span className="quiet small">{say.text('withMethod', { method: paymentMethod.label })}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <p className="onward">
        <Link to="/forecast">{say.text('toForecast')}</Link>
        {new Set(dates).size > 1 && <Link to="/align">{say.text('toAlign')}</Link>}
      </p>
    </section>
  )
}

function useLatestInvoices() {
  const api = useApi()
  return useQuery({ queryKey: ['invoices'], queryFn: () => api.listInvoices({ limit: latest }), ...justCome })
}

function Invoices() {
  const say = useSay()
  const invoices = useLatestInvoices()
  return (
    <section className="card">
      <h2>{say.text('latestInvoices')}</h2>
      <Loaded query={invoices}>
        {({ data }) => (
          <ul className="rows">
            {data.length === 0 && <li className="quiet">{say.text('noInvoices')}</li>}
            {data.map((invoice) => (
              <InvoiceRow key={invoice.id} invoice={invoice} />
            ))}
          </ul>
        )}
      </Loaded>
      <p>
        <Link to="/invoices">{say.text('allInvoices')}</Link>
      </p>
    </section>
  )
}
