/** The payments of the coming year, as they are and with the plan: drawn, and as figures. */
import { useQuery } from '@tanstack/react-query'
import { type Shape, useApi } from '../../api.ts'
import { useAccount } from '../../ui/account.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Table } from '../../ui/table.tsx'
import { TimeLanes } from '../../ui/time-lanes.tsx'
import { useSay } from '../../ui/values.tsx'

type Payment = Shape<'ForecastPayment'>

const months = 12

export function PaymentsCompared({ plan }: { readonly plan: Shape<'AlignmentPlan'> }) {
  const say = useSay()
  const api = useApi()
  const account = useAccount()
  const id = account.data?.id
  const now = useQuery({
    queryKey: ['forecast', months],
    queryFn: () => api.getForecast({ account: id ?? '', months }),
    enabled: id !== undefined,
  })
  const today = account.data?.today
  return (
    <section className="card reserve">
      <h2>{say.text('alignPayments')}</h2>
      <Loaded query={now}>
        {({ data }) => today && <Compared today={today} now={data} later={withToday(plan, today)} />}
      </Loaded>
    </section>
  )
}

type ComparedProps = { readonly today: string; readonly now: readonly Dated[]; readonly later: readonly Dated[] }
type Dated = Pick<Payment, 'date' | 'total' | 'currency'>

function Compared({ today, now, later }: ComparedProps) {
  const say = useSay()
  const marks = (payments: readonly Dated[]) =>
    payments.map(({ date, total, currency }) => ({ date, label: say.money(total, currency) }))
  const lanes = [
    { id: 'now', label: say.text('asNow', { count: now.length }), marks: marks(now), muted: true },
    { id: 'later', label: say.text('withPlan', { count: later.length }), marks: marks(later) },
  ]
  const dates = [...new Set([...now, ...later].map(({ date }) => date))].sort()
  const amount = (payments: readonly Dated[], date: string) =>
    say.list(payments.filter((each) => each.date === date).map(({ total, currency }) => say.money(total, currency)))
  return (
    <>
      <TimeLanes title={say.text('alignPayments')} lanes={lanes} from={today} to={yearAfter(today)} />
      <details>
        <summary>{say.text('asTable')}</summary>
        <Table
          caption={say.text('alignPayments')}
          columns={[
            { id: 'date', label: say.text('columnDate') },
            { id: 'now', label: say.text('columnNow'), numeric: true },
            { id: 'later', label: say.text('columnPlan'), numeric: true },
          ]}
          rows={dates.map((date) => ({ id: date, cells: [say.day(date), amount(now, date), amount(later, date)] }))}
        />
      </details>
    </>
  )
}

// What is paid today is a payment of the plan too.
function withToday({ priced, payments }: Shape<'AlignmentPlan'>, today: string): Dated[] {
  const { dueToday: total, currency } = priced
  return Number(total) > 0 ? [{ date: today, total, currency }, ...payments] : [...payments]
}

function yearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`.replace('-02-29', '-02-28')
}
