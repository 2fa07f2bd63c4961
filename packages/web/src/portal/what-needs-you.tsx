/** What the customer should look at now, each with the page where it is put right. Nothing, most of the time. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Shape } from '../api.ts'
import { useSay } from '../ui/values.tsx'

type Subscription = Shape<'Subscription'>

export function WhatNeedsYou({ subscriptions }: { readonly subscriptions: readonly Subscription[] }) {
  const say = useSay()
  const rows = subscriptions.filter(needsYou)
  if (rows.length === 0) return null
  return (
    <section className="card needs">
      <h2>{say.text('needsYouTitle')}</h2>
      <ul className="rows">
        {rows.map((subscription) => (
          <Row key={subscription.id} subscription={subscription} />
        ))}
      </ul>
    </section>
  )
}

function needsYou(subscription: Subscription): boolean {
  const { pastDue, channel } = subscription
  return pastDue || (channel !== 'reseller' && (canStillRenew(subscription) || losesItsPrice(subscription)))
}

function canStillRenew({ status }: Subscription): boolean {
  return status === 'expired' || status === 'suspended'
}

function losesItsPrice({ status, renewalIntent, loyalSince }: Subscription): boolean {
  return status === 'active' && renewalIntent === 'end' && loyalSince !== null
}

function Row({ subscription }: { readonly subscription: Subscription }) {
  const say = useSay()
  const { id, pastDue, renewsOn, stages } = subscription
  const product = subscription.product.name
  if (pastDue) {
    return (
      <Told said={say.text('needPay', { product })}>
        <Link to="/invoices">{say.text('toPay')}</Link>
      </Told>
    )
  }
  if (canStillRenew(subscription)) {
    return (
      <Told said={say.text('needRenew', { product, date: say.day(stages?.cancelledOn ?? renewsOn) })}>
        <Link to="/subscriptions/$id/renew" params={{ id }}>
          {say.text('toRenewIt')}
        </Link>
      </Told>
    )
  }
  return (
    <Told said={say.text('needKeep', { product, date: say.day(renewsOn) })}>
      <Link to="/subscriptions/$id" params={{ id }}>
        {say.text('toDecide')}
      </Link>
    </Told>
  )
}

function Told({ said, children }: { readonly said: string; readonly children: ReactNode }) {
  return (
    <li className="row">
      <span>{said}</span>
      {children}
    </li>
  )
}
