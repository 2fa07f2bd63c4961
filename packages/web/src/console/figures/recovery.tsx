/** What became of declined payments. */
import type { Shape } from '../../api.ts'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'

type Month = Shape<'CollectionRecovery'>

export function Recovery({ months }: { readonly months: readonly Month[] }) {
  const say = useSay()
  if (months.length === 0) return <p className="quiet">{say.text('recoveredNone')}</p>
  return (
    <Table
      caption={say.text('recoveryTitle')}
      columns={[
        { id: 'month', label: say.text('effectMonth') },
        { id: 'declined', label: say.text('declinedTimes'), numeric: true },
        { id: 'paid', label: say.text('paidInTheEnd'), numeric: true },
        { id: 'days', label: say.text('daysUntilPaid'), numeric: true },
        { id: 'open', label: say.text('stillOpen'), numeric: true },
        { id: 'lost', label: say.text('givenUp'), numeric: true },
      ]}
      rows={months.toReversed().map(({ month, currency, declined, paid, open, lost }) => ({
        id: `${month} ${currency}`,
        cells: [
          say.month(new Date(`${month}T00:00:00Z`)),
          ...[declined, paid].map(({ amount, invoices }) => `${say.money(amount, currency)} (${invoices})`),
          paid.daysOnAverage === null ? '' : String(paid.daysOnAverage),
          ...[open, lost].map(({ amount, invoices }) => `${say.money(amount, currency)} (${invoices})`),
        ],
      }))}
    />
  )
}
