/** One subscription: what comes next, and everything that can be changed, each with its price before it is paid. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { type Shape, useApi } from '../api.ts'
import { Failed, Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { useQuoting } from '../ui/quoting.ts'
import { Refusals } from '../ui/refusals.tsx'
import { useSay } from '../ui/values.tsx'
import { WithTax } from '../ui/with-tax.tsx'
import { Returns } from './returns.tsx'
import { Terms } from './terms.tsx'

type Subscription = Shape<'Subscription'>
type Change = Shape<'Change'>

export function SubscriptionPage() {
  const { id } = useParams({ from: '/subscriptions/$id' })
  const say = useSay()
  const api = useApi()
  const query = useQuery({
    queryKey: ['subscription', id],
    queryFn: async () => {
      const [subscription, actions] = await Promise.all([
        api.getSubscription({ subscription: id }),
        api.listActions({ subscription: id }),
      ])
      return { subscription, actions: actions.data }
    },
  })
  return (
    <Page title={query.data?.subscription.product.name ?? say.text('brand')}>
      <p>
        <Link to="/">{say.text('back')}</Link>
      </p>
      <Loaded query={query}>
        {({ subscription, actions }) => <Details subscription={subscription} actions={actions} />}
      </Loaded>
    </Page>
  )
}

type Parts = { readonly subscription: Subscription; readonly actions: readonly Shape<'Action'>[] }

function Details({ subscription, actions }: Parts) {
  const say = useSay()
  const quote = useQuoting()
  const { id, seats, renewalIntent } = subscription
  const refusals = (name: Shape<'Action'>['action']) => actions.find(({ action }) => action === name)?.refusals ?? []
  const ask = (change: Change) => quote.mutate([change])
  const on = renewalIntent === 'auto'
  return (
    <>
      <NextRenewal subscription={subscription} />
      <Pending subscription={subscription} ask={ask} />
      {quote.error && <Failed error={quote.error} retry={() => quote.reset()} />}
      <Section title={say.text('add')} refusals={refusals('add_seats')}>
        <p className="quiet small">{say.text('addHelp')}</p>
        <SeatsForm
          label={say.text('toAdd')}
          initial={1}
          ask={(added) => ask({ type: 'add_seats', subscription: id, seats: added })}
        />
      </Section>
      <Section title={say.text('terms')} refusals={refusals('set_next_term')}>
        <Terms subscription={subscription} choose={(term) => ask({ type: 'set_next_term', subscription: id, term })} />
      </Section>
      <Section title={say.text('nextSeats')} refusals={refusals('set_next_seats')}>
        <SeatsForm
          label={say.text('wanted')}
          initial={subscription.pending.nextSeats ?? seats}
          ask={(wanted) => ask({ type: 'set_next_seats', subscription: id, seats: wanted })}
        />
      </Section>
      <Section title={say.text('intent')} refusals={refusals('set_renewal_intent')}>
        <p>{say.text(on ? 'intentOn' : 'intentOff')}</p>
        <button
          type="button"
          onClick={() => ask({ type: 'set_renewal_intent', subscription: id, intent: on ? 'end' : 'auto' })}
        >
          {say.text(on ? 'turnOff' : 'turnOn')}
        </button>
      </Section>
      <Returns subscription={id} ask={ask} />
    </>
  )
}

function NextRenewal({ subscription }: { readonly subscription: Subscription }) {
  const say = useSay()
  const { nextRenewal, currency, coveredThrough, taxDisplay } = subscription
  const price = (amount: string) => say.money(amount, currency)
  if (!nextRenewal) {
    return (
      <section className="card">
        <h2>{say.text('renewal')}</h2>
        <p>
          {say.text(subscription.channel === 'reseller' ? 'renewedElsewhere' : 'noRenewal', {
            through: say.day(coveredThrough),
          })}
        </p>
      </section>
    )
  }
  const { date, end, term, seats, unitPrice, fraction, amount, grossAmount, newUnitPrice, lapseCost } = nextRenewal
  return (
    <section className="card">
      <h2>{say.text('renewal')}</h2>
      <p className="big">
        {price(taxDisplay === 'inclusive' ? grossAmount : amount)}{' '}
        <WithTax display={taxDisplay} tax={grossAmount !== amount} />
      </p>
      <p>
        {fraction
          ? say.text('renewalUntil', { date: say.day(date), end: say.day(end) })
          : say.text('renewalOn', { date: say.day(date), term: say.term(term) })}
      </p>
      <p className="quiet">
        {fraction
          ? say.text('fraction', { seats, unit: price(unitPrice), days: fraction.days, of: fraction.of })
          : say.text('renewalSum', { seats, unit: price(unitPrice), total: price(amount) })}
      </p>
      {Number(lapseCost) > 0 && (
        <p className="small">{say.text('lapse', { unit: price(newUnitPrice), cost: price(lapseCost) })}</p>
      )}
    </section>
  )
}

type Asking = { readonly subscription: Subscription; readonly ask: (change: Change) => void }

function Pending({ subscription, ask }: Asking) {
  const say = useSay()
  const { id, pending } = subscription
  const { nextTerm, nextSeats, nextProduct, nextEnd } = pending
  if ([nextTerm, nextSeats, nextProduct, nextEnd].every((each) => each === null)) return null
  return (
    <section className="card">
      <h2>{say.text('pending')}</h2>
      <ul className="rows">
        {nextTerm !== null && (
          <li className="row">
            <span>{say.text('pendingTerm', { term: say.term(nextTerm) })}</span>
            <button type="button" onClick={() => ask({ type: 'set_next_term', subscription: id, term: null })}>
              {say.text('discard')}
            </button>
          </li>
        )}
        {nextSeats !== null && (
          <li className="row">
            <span>{say.text('pendingSeats', { seats: nextSeats })}</span>
            <button type="button" onClick={() => ask({ type: 'set_next_seats', subscription: id, seats: null })}>
              {say.text('discard')}
            </button>
          </li>
        )}
        {nextProduct !== null && (
          <li className="row">
            <span>{say.text('pendingProduct', { product: nextProduct })}</span>
            <button type="button" onClick={() => ask({ type: 'set_next_product', subscription: id, product: null })}>
              {say.text('discard')}
            </button>
          </li>
        )}
        {nextEnd !== null && (
          <li className="row">
            <span>{say.text('pendingEnd', { date: say.day(nextEnd) })}</span>
            <button
              type="button"
              onClick={() => ask({ type: 'align', subscriptions: [id], target: 'none', charge: 'at_renewal' })}
            >
              {say.text('discard')}
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}

type SectionProps = {
  readonly title: string
  readonly refusals: readonly Shape<'Refusal'>[]
  readonly children: ReactNode
}

// What is not open is not shown as a dead control: the reason stands in its place.
function Section({ title, refusals, children }: SectionProps) {
  return (
    <section className="card">
      <h2>{title}</h2>
      {refusals.length > 0 ? <Refusals refusals={refusals} /> : children}
    </section>
  )
}

type SeatsProps = { readonly label: string; readonly initial: number; readonly ask: (seats: number) => void }

function SeatsForm({ label, initial, ask }: SeatsProps) {
  const say = useSay()
  const field = useId()
  const [seats, setSeats] = useState(String(initial))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask(Number(seats))
  }
  return (
    <form className="line" onSubmit={submit}>
      <label htmlFor={field}>
        {label}
        <input
          id={field}
          type="number"
          inputMode="numeric"
          required
          min={1}
          step={1}
          value={seats}
          onChange={(event) => setSeats(event.target.value)}
        />
      </label>
      <button type="submit">{say.text('seePrice')}</button>
    </form>
  )
}
