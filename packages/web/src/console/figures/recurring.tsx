/** Recurring revenue: a column for each month, and in the table what moved it. */
import type { Shape } from '../../api.ts'
import { Table } from '../../ui/table.tsx'
import { TimeColumns } from '../../ui/time-columns.tsx'
import { useSay } from '../../ui/values.tsx'

type Month = Shape<'RecurringMonth'>

const kinds = [
  { kind: 'new', name: 'movedNew' },
  { kind: 'returned', name: 'movedReturned' },
  { kind: 'seatsAdded', name: 'movedAdded' },
  { kind: 'price', name: 'movedPrice' },
  { kind: 'seatsRemoved', name: 'movedRemoved' },
  { kind: 'lapsed', name: 'movedLapsed' },
] as const

const isNothing = (amount: string) => Number(amount) === 0

export function Recurring({ months }: { readonly months: readonly Month[] }) {
  const say = useSay()
  if (months.length === 0) return <p className="quiet">{say.text('figureNone')}</p>
  return [...Map.groupBy(months, ({ currency }) => currency)].map(([currency, own]) => (
    <Currency key={currency} currency={currency} months={own} />
  ))
}

type Props = { readonly currency: string; readonly months: readonly Month[] }

function Currency({ currency, months }: Props) {
  const say = useSay()
  const title = say.text('recurringIn', { currency })
  const nameOf = (month: string) => say.month(new Date(`${month}T00:00:00Z`))
  const last = months.at(-1)
  // A column stands on its first day: there is room for the last one.
  const to = last ? new Date(Date.parse(last.month) + 20 * 86_400_000).toISOString().slice(0, 10) : ''
  const from = new Date(Date.parse(months[0]?.month ?? '') - 20 * 86_400_000).toISOString().slice(0, 10)
  // What did not happen in any month has no column.
  const moves = kinds.filter(({ kind }) => months.some(({ movements }) => !isNothing(movements[kind])))
  return (
    <>
      <h3>{title}</h3>
      <TimeColumns
        {...{ title, currency, from, to }}
        marks={months.map(({ month, recurring }) => ({
          date: month,
          amount: recurring,
          label: `${nameOf(month)}: ${say.money(recurring, currency)}`,
        }))}
      />
      <Table
        caption={title}
        columns={[
          { id: 'month', label: say.text('effectMonth') },
          { id: 'recurring', label: say.text('recurringTitle'), numeric: true },
          ...moves.map(({ kind, name }) => ({ id: kind, label: say.text(name), numeric: true })),
          { id: 'seats', label: say.text('seatsInAll'), numeric: true },
        ]}
        rows={months.toReversed().map(({ month, recurring, seats, movements }) => ({
          id: month,
          cells: [
            nameOf(month),
            say.money(recurring, currency),
            ...moves.map(({ kind }) => (isNothing(movements[kind]) ? '' : say.money(movements[kind], currency))),
            String(seats),
          ],
        }))}
      />
    </>
  )
}
