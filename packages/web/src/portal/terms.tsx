/** The terms side by side: what each costs, what it saves, and what a lapse would cost. */
import type { Shape } from '../api.ts'
import { useSay } from '../ui/values.tsx'

type Props = { readonly subscription: Shape<'Subscription'>; readonly choose: (term: string) => void }

export function Terms({ subscription, choose }: Props) {
  const say = useSay()
  const { termOptions, currency, term: current, pending } = subscription
  const chosen = pending.nextTerm ?? current
  const price = (amount: string) => say.money(amount, currency)
  return (
    <ul className="terms">
      {termOptions.map(({ term, unitPrice, amount, newUnitPrice, saving }) => (
        <li key={term} className={term === chosen ? 'chosen' : ''}>
          <h3>{say.term(term)}</h3>
          <span className="amount">{say.text('perSeat', { unit: price(unitPrice) })}</span>
          <span>{price(amount)}</span>
          {newUnitPrice !== unitPrice && (
            <span className="small quiet">{say.text('afterLapse', { unit: price(newUnitPrice) })}</span>
          )}
          {saving !== null && Number(saving) > 0 && (
            <span className="small">{say.text('saves', { amount: price(saving) })}</span>
          )}
          {term === chosen ? (
            <span className="quiet">{say.text('chosen')}</span>
          ) : (
            <button type="button" onClick={() => choose(term)}>
              {say.text('choose', { term: say.term(term) })}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
