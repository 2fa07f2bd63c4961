/** Renewing by hand, early or within the grace: for how long, at which price, or why it is not open and when it will be. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Shape, useApi } from '../../api.ts'
import { ChooseOne } from '../../ui/choices.tsx'
import { Failed, Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useQuoting } from '../../ui/quoting.ts'
import { Refusals } from '../../ui/refusals.tsx'
import { useSay } from '../../ui/values.tsx'

type Subscription = Shape<'Subscription'>
type Options = Shape<'Savings'>['options']

export function RenewPage() {
  const { id } = useParams({ from: '/subscriptions/$id/renew' })
  const say = useSay()
  const api = useApi()
  const query = useQuery({
    queryKey: ['renew', id],
    queryFn: async () => {
      const [subscription, actions, savings] = await Promise.all([
        api.getSubscription({ subscription: id }),
        api.listActions({ subscription: id }),
        api.getSavings({ subscription: id }),
      ])
      const refusals = actions.data.find(({ action }) => action === 'renew')?.refusals ?? []
      return { subscription, refusals, options: savings.options }
    },
  })
  const product = query.data?.subscription.product.name ?? ''
  return (
    <Page title={say.text('renewTitle', { product })}>
      <p>
        <Link to="/subscriptions/$id" params={{ id }}>
          {say.text('backToIt')}
        </Link>
      </p>
      <Loaded query={query}>
        {({ subscription, refusals, options }) => (
          <>
            <Standing subscription={subscription} />
            <section className="card">
              {refusals.length > 0 ? (
                <Refusals refusals={refusals} />
              ) : (
                <Renewing subscription={subscription} options={options} />
              )}
            </section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Standing({ subscription }: { readonly subscription: Subscription }) {
  const say = useSay()
  const { status, coveredThrough, renewsOn, stages } = subscription
  const dates = { through: say.day(coveredThrough), renews: say.day(renewsOn) }
  return (
    <>
      <p>{say.text(status === 'active' ? 'renewRuns' : 'renewRanOut', dates)}</p>
      <p className="quiet">{say.text(status === 'active' ? 'renewEarlyHelp' : 'renewLateHelp')}</p>
      {stages && (
        <p className="warn">
          {say.text('stages', { suspended: say.day(stages.suspendedOn), cancelled: say.day(stages.cancelledOn) })}
        </p>
      )}
    </>
  )
}

type RenewingProps = { readonly subscription: Subscription; readonly options: Options }

function Renewing({ subscription, options }: RenewingProps) {
  const say = useSay()
  const quoting = useQuoting()
  const { id, product, currency } = subscription
  const current = options.find((option) => option.current) ?? options[0]
  const offered = options.filter(({ renewal }) => renewal.product === (current?.renewal.product ?? product.id))
  const [picked, setPicked] = useState<string | null>(null)
  const term = picked ?? current?.renewal.term ?? subscription.term
  const changes: Shape<'Change'>[] = [
    ...(term === current?.renewal.term ? [] : [{ type: 'set_next_term', subscription: id, term } as const]),
    { type: 'renew', subscription: id },
  ]
  const price = (amount: string) => say.money(amount, currency)
  const choices = offered.map(({ renewal }) => ({
    id: renewal.term,
    body: (
      <>
        <strong>{say.term(renewal.term)}</strong>
        <span className="big">{price(renewal.amount)}</span>
        <span className="quiet small">
          {say.text('whole', { seats: renewal.seats, unit: price(renewal.unitPrice) })}
        </span>
        {Number(renewal.lapseCost) > 0 && (
          <span className="small">{say.text('lapseTotal', { amount: price(renewal.newAmount) })}</span>
        )}
      </>
    ),
  }))
  return (
    <>
      <ChooseOne label={say.text('renewFor')} choices={choices} chosen={term} choose={setPicked} />
      {quoting.error && <Failed error={quoting.error} retry={() => quoting.reset()} />}
      <div className="actions">
        <button type="button" className="primary" disabled={quoting.isPending} onClick={() => quoting.mutate(changes)}>
          {say.text('seePrice')}
        </button>
      </div>
    </>
  )
}
