/** One way to one date: when it is paid, what is due today, and everything that it changes on the way. */
import type { Shape } from '../../api.ts'
import { useSay } from '../../ui/values.tsx'
import { WithTax } from '../../ui/with-tax.tsx'

type Plan = Shape<'AlignmentPlan'>
type Props = {
  readonly plan: Plan
  readonly place: number
  readonly proposals: Shape<'AlignmentPlans'>['proposals']
  readonly subscriptions: readonly Shape<'Subscription'>[]
}

export function PlanCard({ plan, place, proposals, subscriptions }: Props) {
  const say = useSay()
  const { priced, paymentsPerYear, changes } = plan
  const dates = [...new Set(plan.moves.map(({ to }) => to))].sort()
  const due = Number(priced.dueToday) > 0
  const way = changes.find((change) => change.type === 'align')?.charge ?? 'steps'
  return (
    <>
      <strong>{say.text('alignWay', { way, dates: say.list(dates.map(say.day)), count: dates.length })}</strong>
      <span>
        <span className="big">{say.money(priced.dueToday, priced.currency)}</span>{' '}
        <span className="quiet small">{say.text('dueToday')}</span>{' '}
        {due && <WithTax display="inclusive" tax={priced.tax.length > 0} />}
      </span>
      <span className="quiet">{say.text('paymentsPerYear', { count: paymentsPerYear })}</span>
      <span className="badges">
        {proposals.nothingDueToday === place && <span className="badge">{say.text('nothingDueToday')}</span>}
        {due && proposals.cheapestToday === place && <span className="badge">{say.text('cheapestToday')}</span>}
        {proposals.fewestPayments === place && <span className="badge">{say.text('fewestPayments')}</span>}
      </span>
      <AlsoChanged changes={changes} subscriptions={subscriptions} />
    </>
  )
}

type AlsoProps = { readonly changes: Plan['changes']; readonly subscriptions: Props['subscriptions'] }

// What had to be put right first is part of the plan, and is said: nobody turns a renewal on by accident.
function AlsoChanged({ changes, subscriptions }: AlsoProps) {
  const say = useSay()
  const nameOf = (id: string) => subscriptions.find((each) => each.id === id)?.product.name ?? ''
  const methodOf = (id: string) =>
    subscriptions.find(({ paymentMethod }) => paymentMethod?.id === id)?.paymentMethod?.label ?? ''
  const said = changes.flatMap((change) => {
    if (change.type === 'set_renewal_intent') return [say.text('alsoOn', { product: nameOf(change.subscription) })]
    if (change.type === 'set_next_term' && change.term !== null) {
      return [say.text('alsoTerm', { product: nameOf(change.subscription), term: say.term(change.term) })]
    }
    if (change.type === 'set_payment_method') {
      const products = say.list(change.subscriptions.map(nameOf))
      return [say.text('alsoMethod', { products, method: methodOf(change.paymentMethod) })]
    }
    return []
  })
  return said.map((sentence) => (
    <span key={sentence} className="small">
      {sentence}
    </span>
  ))
}
