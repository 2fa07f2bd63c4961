/** What a seller will bill in the rest of this month and the twelve after it: as columns, as a table, and to take along. */
import './renewals.css'
import { CotermError } from '@coterm/sdk'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Shape } from '../../api.ts'
import { Loaded, Waiting } from '../../ui/loaded.tsx'
import { Table } from '../../ui/table.tsx'
import { TimeColumns } from '../../ui/time-columns.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Download } from '../download.tsx'
import { Frame } from '../frame.tsx'
import { Told } from '../told.tsx'
import { Among } from './among.tsx'
import { type Ahead, whoseIs } from './search.ts'
import { useSellers, Whose } from './whose.tsx'

type Found = Shape<'SellerForecast'>
const againMs = 2000

export function SellerForecastPage() {
  const say = useSay()
  const ahead = useSearch({ from: '/forecast' })
  const navigate = useNavigate({ from: '/forecast' })
  const go = (to: Ahead) => {
    navigate({ search: to, replace: true, resetScroll: false })
  }
  const [first] = useSellers()
  const seller = ahead.seller ?? first?.id
  return (
    <Frame title={say.text('sellerForecast')}>
      <Among ahead={ahead} />
      <p className="quiet">{say.text('sellerForecastHelp')}</p>
      <Whose ahead={seller === undefined ? ahead : { ...ahead, seller }} go={go} />
      {seller === undefined ? <Waiting /> : <Forecast seller={seller} ahead={ahead} />}
    </Frame>
  )
}

function Forecast({ seller, ahead }: { readonly seller: string; readonly ahead: Ahead }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const { testClock } = whoseIs(ahead)
  const asked = { seller, ...(testClock !== undefined && { testClock }) }
  const query = useQuery({
    queryKey: ['seller-forecast', seller, testClock],
    queryFn: () => api.getSellerForecast(asked).catch(noneYet),
    // A large one is reckoned bit by bit.
    refetchInterval: ({ state }) => (state.data?.status === 'reckoning' ? againMs : false),
  })
  const reckon = useMutation({
    mutationFn: () => api.reckonSellerForecast(asked),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['seller-forecast'] }),
  })
  return (
    <>
      <p className="after-choice">
        <button type="button" className="primary" disabled={reckon.isPending} onClick={() => reckon.mutate()}>
          {say.text(query.data ? 'forecastAgain' : 'forecastReckon')}
        </button>
      </p>
      {reckon.error && <Told error={reckon.error} />}
      <Loaded query={query}>
        {(found) =>
          found && (
            <>
              <Reckoned found={found} />
              {found.status === 'ready' && (
                <Download
                  label={say.text('forecastCsv')}
                  name="forecast.csv"
                  get={async () => api.getSellerForecastCsv(asked)}
                />
              )}
            </>
          )
        }
      </Loaded>
    </>
  )
}

// Before it has been asked for there is none, which is no problem.
function noneYet(error: unknown): null {
  if (error instanceof CotermError && error.status === 404) return null
  throw error
}

function Reckoned({ found }: { readonly found: Found }) {
  const say = useSay()
  const { status, failure, stale, accounts, currencies, startedAt } = found
  if (status === 'failed') return <p className="warn">{failure}</p>
  if (status === 'reckoning') {
    return <p role="status">{say.text('forecastReckoning', { done: accounts.done, total: accounts.total })}</p>
  }
  return (
    <>
      <p className="quiet small">{say.text('forecastOf', { at: say.moment(startedAt), accounts: accounts.total })}</p>
      {stale.length > 0 && <p className="notice">{say.text('forecastStale')}</p>}
      {accounts.parked > 0 && <p className="notice">{say.text('parkedInAll', { count: accounts.parked })}</p>}
      {accounts.stopping > 0 && <p className="notice">{say.text('stoppingInAll', { count: accounts.stopping })}</p>}
      {currencies.length === 0 && <p className="quiet">{say.text('forecastNone')}</p>}
      {currencies.map((currency) => (
        <Months key={currency.currency} of={currency} found={found} />
      ))}
    </>
  )
}

type MonthsProps = { readonly of: Found['currencies'][number]; readonly found: Found }

function Months({ of: { currency, months }, found: { reckonedOn, until } }: MonthsProps) {
  const say = useSay()
  const title = say.text('forecastMonths', { currency })
  const nameOf = (month: string) => say.month(new Date(`${month}-01T00:00:00Z`))
  return (
    <section className="card">
      <h2>{title}</h2>
      <TimeColumns
        title={title}
        currency={currency}
        from={`${reckonedOn.slice(0, 7)}-01`}
        to={until}
        marks={months.map(({ month, total }) => ({
          date: `${month}-15`,
          amount: total,
          label: `${nameOf(month)}: ${say.money(total, currency)}`,
        }))}
      />
      <Table
        caption={title}
        columns={[
          { id: 'month', label: say.text('effectMonth') },
          { id: 'invoices', label: say.text('invoices'), numeric: true },
          { id: 'amount', label: say.text('subtotal'), numeric: true },
          { id: 'tax', label: say.text('taxIs'), numeric: true },
          { id: 'total', label: say.text('total'), numeric: true },
        ]}
        rows={months.map(({ month, invoices, amount, tax, total }) => ({
          id: month,
          cells: [nameOf(month), invoices, ...[amount, tax, total].map((each) => say.money(each, currency))],
        }))}
      />
    </section>
  )
}
