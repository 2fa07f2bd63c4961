/** What the account subscribes to. */
import type { Shape } from '../../api.ts'
import { Table } from '../../ui/table.tsx'
import { type Say, useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Listing, useListing } from '../listing.tsx'

type Subscription = Shape<'Subscription'>

export function AccountSubscriptions({ account }: { readonly account: string }) {
  const say = useSay()
  const api = useConsole()
  const listed = useListing(['subscriptions', account], (next) =>
    api.listSubscriptions({ account, limit: 50, ...next }),
  )
  return (
    <section className="card">
      <h2>{say.text('placeSubscriptions')}</h2>
      <Listing listed={listed} none={say.text('subscriptionsNone')}>
        {(rows) => (
          <Table
            caption={say.text('placeSubscriptions')}
            columns={[
              { id: 'product', label: say.text('columnProduct') },
              { id: 'state', label: say.text('stateIs') },
              { id: 'renews', label: say.text('renewsOn') },
              { id: 'amount', label: say.text('atRenewal'), numeric: true },
              { id: 'pending', label: say.text('pending') },
            ]}
            rows={rows.map((each) => ({
              id: each.id,
              cells: [
                say.text('seatsOf', { product: each.product.name, seats: each.seats }),
                say.text(each.pastDue ? 'pastDue' : 'status', { status: each.status }),
                say.day(each.renewsOn),
                each.nextRenewal ? say.money(each.nextRenewal.amount, each.currency) : say.text('stops'),
                pendingOf(each, say),
              ],
            }))}
          />
        )}
      </Listing>
    </section>
  )
}

function pendingOf({ pending, renewalIntent }: Subscription, say: Say): string {
  const { nextTerm, nextSeats, nextProduct, nextEnd } = pending
  const parts = [
    nextTerm && say.text('pendingTerm', { term: say.term(nextTerm) }),
    nextSeats !== null && say.text('pendingSeats', { seats: nextSeats }),
    nextProduct && say.text('pendingProduct', { product: nextProduct }),
    nextEnd && say.text('pendingEnd', { date: say.day(nextEnd) }),
    renewalIntent !== 'auto' && say.text('intentIs', { intent: renewalIntent }),
  ]
  return say.list(parts.filter((part): part is string => Boolean(part)))
}
