/** Credit that the account has with the seller: it pays the next invoices by itself. Nothing is shown where there is none. */
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../api.ts'
import { useSay } from '../ui/values.tsx'

export function CreditBalance() {
  const say = useSay()
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['credit-balance'],
    queryFn: async () => api.getCreditBalance({ account: (await api.getSession()).account ?? '' }),
  })
  if (!data || data.transactions.length === 0) return null
  return (
    <section className="card">
      <h2>{say.text('creditBalance')}</h2>
      {data.balances.map(({ currency, amount }) => (
        <p key={currency} className="big">
          {say.money(amount, currency)}
        </p>
      ))}
      <p className="quiet small">{say.text('creditBalanceHelp')}</p>
      <ul className="rows">
        {data.transactions.map(({ date, kind, amount, currency, reason, invoice }) => (
          <li key={`${date} ${kind} ${amount} ${invoice}`} className="row small">
            <span>{say.day(date)}</span>
            <span>{reason ?? say.text('creditKind', { kind })}</span>
            <span className="amount">{say.money(amount, currency)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
