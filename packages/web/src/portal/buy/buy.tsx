/** The catalogue: what can be bought, for how long, how many seats, from which date on; the quote says what it costs. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Shape, useApi } from '../../api.ts'
import { useAccount, useSubscriptions } from '../../ui/account.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { useSay } from '../../ui/values.tsx'
import { Order } from './order.tsx'
import { offersOf } from './prices.ts'

export function BuyPage() {
  const say = useSay()
  const api = useApi()
  const account = useAccount()
  const subscriptions = useSubscriptions()
  const owner = account.data
  const catalogue = useQuery({
    queryKey: ['catalogue', owner?.id],
    queryFn: async () => {
      const [products, actions] = await Promise.all([
        api.listProducts({}),
        api.listAccountActions({ account: owner?.id ?? '' }),
      ])
      return { products: products.data, refusals: refusalsOf(actions.data) }
    },
    enabled: owner !== undefined,
  })
  return (
    <Page title={say.text('buy')} wide>
      <p>
        <Link to="/">{say.text('back')}</Link>
      </p>
      <p className="quiet">{say.text('buyHelp')}</p>
      <Loaded query={catalogue}>
        {({ products, refusals }) =>
          refusals.length > 0 ? (
            <section className="card">
              <Refusals refusals={refusals} />
            </section>
          ) : (
            owner && (
              <>
                <Order
                  account={owner}
                  offers={offersOf(products, owner)}
                  subscriptions={subscriptions.data?.data ?? []}
                />
                <SoldElsewhere products={products} />
              </>
            )
          )
        }
      </Loaded>
    </Page>
  )
}

function refusalsOf(actions: readonly Shape<'Action'>[]): readonly Shape<'Refusal'>[] {
  return actions.find(({ action }) => action === 'purchase')?.refusals ?? []
}

// What another company sells is in the catalogue too: said, not hidden.
function SoldElsewhere({ products }: { readonly products: readonly Shape<'Product'>[] }) {
  const say = useSay()
  const elsewhere = products.filter(({ soldBy, retired }) => soldBy !== null && !retired)
  if (elsewhere.length === 0) return null
  return (
    <section className="card">
      <h2>{say.text('soldElsewhere')}</h2>
      <ul className="plainlist">
        {elsewhere.map(({ id, name, soldBy }) => (
          <li key={id}>{say.text('soldBy', { product: name, company: soldBy ?? '' })}</li>
        ))}
      </ul>
    </section>
  )
}
