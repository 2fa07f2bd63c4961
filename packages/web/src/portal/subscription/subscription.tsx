/** One subscription: what comes next, and everything that can be changed, each with its price before it is paid. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type Shape, useApi } from '../../api.ts'
import { Failed, Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useQuoting } from '../../ui/quoting.ts'
import { useSay } from '../../ui/values.tsx'
import { AddSeats } from './add-seats.tsx'
import { Comparison } from './comparison.tsx'
import { EditionNow } from './edition-now.tsx'
import { EndNow } from './end-now.tsx'
import { Intent } from './intent.tsx'
import { NextRenewal } from './next-renewal.tsx'
import { NextSeats } from './next-seats.tsx'
import { Onward } from './onward.tsx'
import { PaidWith } from './paid-with.tsx'
import { Pending } from './pending.tsx'
import { askFor } from './queries.ts'
import { Returns } from './returns.tsx'
import { Seats } from './seats.tsx'

type Change = Shape<'Change'>
type Parts = { readonly subscription: Shape<'Subscription'>; readonly actions: readonly Shape<'Action'>[] }

export function SubscriptionPage() {
  const { id } = useParams({ from: '/subscriptions/$id' })
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const query = useQuery({
    queryKey: ['subscription', id],
    queryFn: async () => {
      const [subscription, actions] = await Promise.all([
        api.getSubscription({ subscription: id }),
        api.listActions({ subscription: id }),
        askFor(queries, api, id),
      ])
      return { subscription, actions: actions.data }
    },
  })
  return (
    <Page title={query.data?.subscription.product.name ?? say.text('brand')} wide>
      <p>
        <Link to="/">{say.text('back')}</Link>
      </p>
      <Loaded query={query}>
        {({ subscription, actions }) => <Details subscription={subscription} actions={actions} />}
      </Loaded>
    </Page>
  )
}

function Details({ subscription, actions }: Parts) {
  const quote = useQuoting()
  const refusals = (name: Change['type']) => actions.find(({ action }) => action === name)?.refusals ?? []
  const ask = (...changes: Change[]) => quote.mutate(changes)
  const shared = { subscription, ask }
  return (
    <>
      <NextRenewal subscription={subscription} />
      <Pending {...shared} />
      {quote.error && <Failed error={quote.error} retry={() => quote.reset()} />}
      <Comparison {...shared} refusals={refusals('set_next_term')} />
      <div className="columns">
        <AddSeats {...shared} refusals={refusals('add_seats')} />
        <NextSeats {...shared} refusals={refusals('set_next_seats')} />
        <Intent {...shared} refusals={refusals('set_renewal_intent')} />
        <PaidWith {...shared} refusals={refusals('set_payment_method')} />
        <EditionNow {...shared} refusals={refusals('switch_product')} />
        <Onward subscription={subscription} renew={refusals('renew')} align={refusals('align')} />
      </div>
      <Seats subscription={subscription} ask={ask} />
      <Returns subscription={subscription.id} ask={ask} />
      <EndNow {...shared} refusals={refusals('end_now')} />
    </>
  )
}
