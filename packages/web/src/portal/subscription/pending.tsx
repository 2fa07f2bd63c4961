/** What will change at the next renewal: each by itself, each with a button that takes it back. */
import type { Shape } from '../../api.ts'
import { Only } from '../../ui/only.tsx'
import { useProductNames } from '../../ui/product-names.ts'
import { useSay } from '../../ui/values.tsx'
import type { Asking } from './parts.ts'

export function Pending({ subscription, ask }: Asking) {
  const say = useSay()
  const nameOf = useProductNames()
  const { id, pending } = subscription
  const { nextTerm, nextSeats, nextProduct, nextEnd } = pending
  const waiting: { readonly said: string; readonly undo: Shape<'Change'> }[] = []
  if (nextTerm !== null) {
    const said = say.text('pendingTerm', { term: say.term(nextTerm) })
    waiting.push({ said, undo: { type: 'set_next_term', subscription: id, term: null } })
  }
  if (nextSeats !== null) {
    const said = say.text('pendingSeats', { seats: nextSeats })
    waiting.push({ said, undo: { type: 'set_next_seats', subscription: id, seats: null } })
  }
  if (nextProduct !== null) {
    const said = say.text('pendingProduct', { product: nameOf(nextProduct) })
    waiting.push({ said, undo: { type: 'set_next_product', subscription: id, product: null } })
  }
  if (nextEnd !== null) {
    const said = say.text('pendingEnd', { date: say.day(nextEnd) })
    waiting.push({ said, undo: { type: 'align', subscriptions: [id], target: 'none', charge: 'at_renewal' } })
  }
  if (waiting.length === 0) return null
  return (
    <section className="card">
      <h2>{say.text('pending')}</h2>
      <ul className="rows">
        {waiting.map(({ said, undo }) => (
          <li key={undo.type} className="row">
            <span>{said}</span>
            <Only may="change_subscriptions" quietly>
              <button type="button" onClick={() => ask(undo)}>
                {say.text('discard')}
              </button>
            </Only>
          </li>
        ))}
      </ul>
    </section>
  )
}
