/** Stay, switch or lapse, side by side: what a seat and all seats cost, and what losing the renewal price would cost. */
import { useQuery } from '@tanstack/react-query'
import { type Shape, useApi } from '../../api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useProductNames } from '../../ui/product-names.ts'
import { Refusals } from '../../ui/refusals.tsx'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import type { Acting } from './parts.ts'
import { savingsOf } from './queries.ts'

type Savings = Shape<'Savings'>
type Option = Savings['options'][number]

export function Comparison({ subscription, refusals, ask }: Acting) {
  const say = useSay()
  const api = useApi()
  const { id } = subscription
  const savings = useQuery(savingsOf(api, id))
  return (
    <section className="card">
      <h2>{say.text('terms')}</h2>
      <p className="quiet small">{say.text('compareHelp')}</p>
      <Refusals refusals={refusals} />
      <Loaded query={savings}>
        {(found) => (
          <Choices
            savings={found}
            subscription={subscription}
            choose={refusals.length > 0 ? null : (option) => ask(...changesFor(option, found, subscription))}
          />
        )}
      </Loaded>
    </section>
  )
}

type ChoicesProps = {
  readonly savings: Savings
  readonly subscription: Shape<'Subscription'>
  /** Null where none can be chosen: the reasons stand above. */
  readonly choose: ((option: Option) => void) | null
}

function Choices({ savings, subscription, choose }: ChoicesProps) {
  const say = useSay()
  const nameOf = useProductNames()
  const price = (amount: string) => say.money(amount, subscription.currency)
  const own = subscription.product.id
  const rows = savings.options.map((option) => {
    const { renewal, cost, saving, current } = option
    const { product, term } = renewal
    const same = product === own
    const name = say.text('choice', { own: same ? 'yes' : 'no', product: nameOf(product), term: say.term(term) })
    const kept = renewal.priceKind === 'renewal'
    return {
      id: `${product} ${term}`,
      strong: current,
      cells: [
        name,
        <Both key="now" total={price(renewal.amount)} seat={price(renewal.unitPrice)} />,
        kept && <Both key="new" total={price(renewal.newAmount)} seat={price(renewal.newUnitPrice)} />,
        kept && price(renewal.lapseCost),
        cost !== null && price(cost),
        saving !== null && !current && <Difference key="saving" saving={saving} price={price} />,
        <Verdict key="verdict" current={current} name={name} choose={choose && (() => choose(option))} />,
      ],
    }
  })
  return (
    <Table
      caption={say.text('terms')}
      columns={[
        { id: 'choice', label: say.text('columnChoice') },
        { id: 'total', label: say.text('columnTotal'), numeric: true },
        { id: 'newTotal', label: say.text('columnNewTotal'), numeric: true },
        { id: 'lapse', label: say.text('columnLapse'), numeric: true },
        { id: 'years', label: say.text('columnMonths', { months: savings.months }), numeric: true },
        { id: 'saving', label: say.text('columnSaving'), numeric: true },
        { id: 'choose', label: say.text('columnVerdict'), numeric: true },
      ]}
      rows={rows}
    />
  )
}

function Both({ total, seat }: { readonly total: string; readonly seat: string }) {
  const say = useSay()
  return (
    <span className="both">
      <span>{total}</span>
      <span className="quiet small">{say.text('eachSeat', { unit: seat })}</span>
    </span>
  )
}

type DifferenceProps = { readonly saving: string; readonly price: (amount: string) => string }

function Difference({ saving, price }: DifferenceProps) {
  const say = useSay()
  const sign = Math.sign(Number(saving))
  if (sign === 0) return say.text('sameCost')
  return say.text(sign > 0 ? 'saves' : 'costsMore', { amount: price(saving.replace('-', '')) })
}

type VerdictProps = { readonly current: boolean; readonly name: string; readonly choose: (() => void) | null }

function Verdict({ current, name, choose }: VerdictProps) {
  const say = useSay()
  if (current) return <span className="badge">{say.text('chosen')}</span>
  return (
    choose && (
      <button type="button" aria-label={say.text('choose', { term: name })} onClick={choose}>
        {say.text('chooseIt')}
      </button>
    )
  )
}

// Only what differs from what comes anyway is changed: the rest of what is pending stays.
function changesFor({ renewal }: Option, { options }: Savings, subscription: Shape<'Subscription'>): Shape<'Change'>[] {
  const { id, product, term } = subscription
  const now = options.find(({ current }) => current)?.renewal
  const changes: Shape<'Change'>[] = []
  if (renewal.product !== (now?.product ?? product.id)) {
    const next = renewal.product === product.id ? null : renewal.product
    changes.push({ type: 'set_next_product', subscription: id, product: next })
  }
  if (renewal.term !== (now?.term ?? term)) {
    changes.push({ type: 'set_next_term', subscription: id, term: renewal.term })
  }
  return changes
}
