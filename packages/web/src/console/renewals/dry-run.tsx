/** What the renewal run would do on a date, before it does: sums, accounts that would stop, and every invoice. */
import './renewals.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Failed, Waiting } from '../../ui/loaded.tsx'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Facts } from '../facts.tsx'
import { Frame } from '../frame.tsx'
import { addCounts, addTotals, type InvoiceTotal } from './add-up.ts'
import { useAllParts } from './all-parts.ts'
import { Among } from './among.tsx'
import { DryRunAccounts } from './dry-run-accounts.tsx'
import { type Ahead, whoseIs } from './search.ts'
import { useSellers, useToday, Whose } from './whose.tsx'

const dayLength = '2027-04-25'.length

export function DryRunPage() {
  const say = useSay()
  const ahead = useSearch({ from: '/dry-run' })
  const navigate = useNavigate({ from: '/dry-run' })
  const go = (to: Ahead) => {
    navigate({ search: to, replace: true, resetScroll: false })
  }
  const today = useToday(ahead)
  const on = ahead.on?.length === dayLength ? ahead.on : today
  return (
    <Frame title={say.text('dryRun')}>
      <Among ahead={ahead} />
      <p className="quiet">{say.text('dryRunHelp')}</p>
      <Whose ahead={ahead} go={go}>
        <label>
          {say.text('columnDate')}
          <input
            type="date"
            value={on ?? ''}
            min={today ?? undefined}
            required
            onChange={({ target: { value } }) => value !== '' && go({ ...ahead, on: value })}
          />
        </label>
      </Whose>
      {on === null ? <Waiting /> : <Run key={on} on={on} ahead={ahead} />}
    </Frame>
  )
}

function Run({ on, ahead }: { readonly on: string; readonly ahead: Ahead }) {
  const say = useSay()
  const api = useConsole()
  const whose = whoseIs(ahead)
  const { parts, isWhole, error, retry } = useAllParts(['dry-run', on, whose], {
    ask: (place) => api.dryRunRenewals({ on, ...whose, ...place }),
    enabled: true,
  })
  if (error) return <Failed error={error} retry={retry} />
  const [first] = parts
  if (!first || !isWhole) return <Waiting />
  const counts = parts.map((part) => part.counts).reduce(addCounts)
  return (
    <>
      <section className="card">
        <h2>{say.text('dryRunOf', { day: say.day(on) })}</h2>
        <Facts
          facts={[
            { name: say.text('renewing'), value: counts.renewed },
            { name: say.text('stopping'), value: counts.stops },
            { name: say.text('noticesDue'), value: counts.notices },
            { name: say.text('wouldStop'), value: counts.wouldStop },
            { name: say.text('parked'), value: counts.parked },
            { name: say.text('waitForPayment'), value: counts.held },
          ]}
        />
        <Totals totals={addTotals(parts.flatMap(({ totals }) => totals))} />
      </section>
      <DryRunAccounts accounts={parts.flatMap(({ data }) => data)} />
    </>
  )
}

function Totals({ totals }: { readonly totals: readonly InvoiceTotal[] }) {
  const say = useSay()
  const sellers = useSellers()
  if (totals.length === 0) return <p className="quiet">{say.text('dryRunNoInvoices')}</p>
  return (
    <Table
      caption={say.text('dryRunTotals')}
      columns={[
        { id: 'seller', label: say.text('seller') },
        { id: 'invoices', label: say.text('invoices'), numeric: true },
        { id: 'amount', label: say.text('subtotal'), numeric: true },
        { id: 'tax', label: say.text('taxIs'), numeric: true },
        { id: 'total', label: say.text('total'), numeric: true },
        { id: 'due', label: say.text('toCollect'), numeric: true },
      ]}
      rows={totals.map(({ seller, currency, invoices, amount, tax, total, due }) => ({
        id: `${seller} ${currency}`,
        cells: [
          sellers.find(({ id }) => id === seller)?.name ?? seller,
          invoices,
          ...[amount, tax, total, due].map((each) => say.money(each, currency)),
        ],
      }))}
    />
  )
}
