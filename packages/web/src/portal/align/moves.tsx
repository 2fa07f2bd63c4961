/** Which date becomes which. */
import type { Shape } from '../../api.ts'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'

type Props = {
  readonly plan: Shape<'AlignmentPlan'>
  readonly subscriptions: readonly Shape<'Subscription'>[]
}

export function Moves({ plan, subscriptions }: Props) {
  const say = useSay()
  const { lines, currency, taxDisplay, renewals } = plan.priced
  const inclusive = taxDisplay === 'inclusive'
  const costOf = (subscription: string) => {
    const line = lines.find((each) => each.subscription === subscription)
    return line ? say.money(inclusive ? line.grossAmount : line.amount, currency) : say.text('nothing')
  }
  const nextOf = (subscription: string) => {
    const renewal = renewals.find((each) => each.subscription === subscription)
    return renewal?.after ? say.money(renewal.after, currency) : ''
  }
  return (
    <Table
      caption={say.text('alignMoves')}
      columns={[
        { id: 'product', label: say.text('columnProduct') },
        { id: 'from', label: say.text('columnFrom') },
        { id: 'to', label: say.text('columnTo') },
        { id: 'today', label: say.text('dueToday'), numeric: true },
        { id: 'next', label: say.text('columnNext'), numeric: true },
      ]}
      rows={plan.moves.map(({ subscription, from, to, days }) => ({
        id: subscription,
        cells: [
          subscriptions.find(({ id }) => id === subscription)?.product.name,
          say.day(from),
          say.text('daysLater', { date: say.day(to), days }),
          costOf(subscription),
          nextOf(subscription),
        ],
      }))}
    />
  )
}
