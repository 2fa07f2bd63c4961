/** Every payment of the next 36 months, by the decisions that will make them: drawn, as figures, as a file, as a calendar. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Shape, useApi } from '../../api.ts'
import { useAccount } from '../../ui/account.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useProductNames } from '../../ui/product-names.ts'
import { Table } from '../../ui/table.tsx'
import { TimeColumns } from '../../ui/time-columns.tsx'
import { useSay } from '../../ui/values.tsx'
import { Calendar } from './calendar.tsx'

type Payment = Shape<'ForecastPayment'>

const months = 36

export function ForecastPage() {
  const say = useSay()
  const account = useAccount()
  return (
    <Page title={say.text('forecast')} wide>
      <p>
        <Link to="/">{say.text('back')}</Link>
      </p>
      <p className="quiet">{say.text('forecastHelp', { months })}</p>
      <Loaded query={account}>{({ id, today }) => <Ahead account={id} today={today} />}</Loaded>
    </Page>
  )
}

function Ahead({ account, today }: { readonly account: string; readonly today: string }) {
  const api = useApi()
  const ahead = useQuery({ queryKey: ['forecast', months], queryFn: () => api.getForecast({ account, months }) })
  return (
    <Loaded query={ahead}>
      {({ data }) => (
        <>
          <Payments account={account} today={today} payments={data} />
          <Calendar account={account} />
        </>
      )}
    </Loaded>
  )
}

type PaymentsProps = { readonly account: string; readonly today: string; readonly payments: readonly Payment[] }

function Payments({ account, today, payments }: PaymentsProps) {
  const say = useSay()
  const [first] = payments
  if (!first) return <p className="notice">{say.text('noPayments')}</p>
  const byCurrency = Map.groupBy(payments, ({ currency }) => currency)
  return (
    <>
      {[...byCurrency].map(([currency, own]) => (
        <section key={currency} className="card">
          <h2>{say.text('forecastChart', { currency })}</h2>
          <TimeColumns
            title={say.text('forecastSaid', {
              count: own.length,
              date: say.day(first.date),
              amount: say.money(first.total, first.currency),
            })}
            currency={currency}
            from={today}
            to={later(today)}
            marks={own.map(({ date, total }) => ({
              date,
              amount: total,
              label: say.text('paymentOn', { date: say.day(date), amount: say.money(total, currency) }),
            }))}
          />
        </section>
      ))}
      <section className="card">
        <h2>{say.text('forecastTable')}</h2>
        <Rows payments={payments} />
        <p className="onward">
          <a href={`/v1/accounts/${account}/forecast.csv?months=${months}`}>{say.text('asCsv')}</a>
        </p>
      </section>
    </>
  )
}

function Rows({ payments }: { readonly payments: readonly Payment[] }) {
  const say = useSay()
  const nameOf = useProductNames()
  const said = ({ lines }: Payment) =>
    say.list(lines.map(({ product, quantity }) => say.text('seatsOf', { product: nameOf(product), seats: quantity })))
  return (
    <Table
      caption={say.text('forecastTable')}
      columns={[
        { id: 'date', label: say.text('columnDate') },
        { id: 'what', label: say.text('columnWhat') },
        { id: 'method', label: say.text('paidWith') },
        { id: 'amount', label: say.text('columnAmount'), numeric: true },
      ]}
      rows={payments.map((payment) => ({
        id: `${payment.date} ${payment.currency} ${payment.paymentMethod?.id}`,
        cells: [
          say.day(payment.date),
          said(payment),
          payment.paymentMethod?.label ?? say.text('noMethods'),
          say.money(payment.total, payment.currency),
        ],
      }))}
    />
  )
}

function later(date: string): string {
  return `${Number(date.slice(0, 4)) + months / 12}${date.slice(4)}`.replace('-02-29', '-02-28')
}
