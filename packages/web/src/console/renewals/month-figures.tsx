/** A month added up: what renews by currency, with what is pending, what stops, and which accounts do not run. */
import { Link } from '@tanstack/react-router'
import type { Shape } from '../../api.ts'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { addCounts, addCurrencies, type Day } from './add-up.ts'

type Props = { readonly parts: readonly Shape<'RenewalCalendar'>[]; readonly days: readonly Day[] }

export function MonthFigures({ parts, days }: Props) {
  const say = useSay()
  const currencies = addCurrencies(days.flatMap((day) => day.currencies))
  const notices = days.reduce((so, day) => so + day.notices, 0)
  const { parked, stopping } = parts.map(({ accounts }) => accounts).reduce(addCounts)
  return (
    <>
      {currencies.length === 0 ? (
        <p className="quiet">{say.text('renewalsNone')}</p>
      ) : (
        <Table
          caption={say.text('monthInAll')}
          columns={[
            { id: 'currency', label: say.text('monthInAll') },
            { id: 'renewals', label: say.text('renewing'), numeric: true },
            { id: 'amount', label: say.text('subtotal'), numeric: true },
            { id: 'total', label: say.text('columnAmount'), numeric: true },
            { id: 'changes', label: say.text('pendingChanges') },
            { id: 'stops', label: say.text('stopping'), numeric: true },
          ]}
          rows={currencies.map((each) => ({
            id: each.currency,
            cells: [
              each.currency,
              each.renewals,
              say.money(each.amount, each.currency),
              say.money(each.total, each.currency),
              changesOf(each.changes, say.text),
              each.stops === 0
                ? '0'
                : say.text('stopsOf', { count: each.stops, amount: say.money(each.stopped, each.currency) }),
            ],
          }))}
        />
      )}
      <p className="quiet small">{say.text('noticesInAll', { count: notices })}</p>
      {parked > 0 && (
        <p className="notice">
          <Link to="/parked">{say.text('parkedInAll', { count: parked })}</Link>
        </p>
      )}
      {stopping > 0 && <p className="notice">{say.text('stoppingInAll', { count: stopping })}</p>}
    </>
  )
}

function changesOf(
  changes: Readonly<Record<string, number>>,
  text: (id: string, values: Record<string, string | number>) => string,
): string {
  return Object.entries(changes)
    .filter(([, count]) => count > 0)
    .map(([change, count]) => text('changesCount', { change, count }))
    .join(', ')
}
