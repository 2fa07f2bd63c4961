/** Why something is not open, what puts it right, and who can help. */
import { Link } from '@tanstack/react-router'
import type { Shape } from '../api.ts'
import { useQuoting } from './quoting.ts'
import { useSay } from './values.tsx'

type Refusal = Shape<'Refusal'>

export function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const say = useSay()
  if (refusals.length === 0) return null
  return (
    <div className="refusals">
      <p>{say.text('notOpen')}</p>
      <ul>
        {refusals.map((refusal) => (
          <li key={`${refusal.code} ${refusal.subscription}`}>
            {refusal.message} <Help refusal={refusal} />
          </li>
        ))}
      </ul>
    </div>
  )
}

// A change that puts it right is first a quote, like every other.
function Help({ refusal }: { readonly refusal: Refusal }) {
  const say = useSay()
  const quoting = useQuoting()
  const { fix, contact } = refusal
  if (fix?.type === 'change') {
    const { change } = fix
    return (
      <button type="button" disabled={quoting.isPending} onClick={() => quoting.mutate([change])}>
        {say.text('putRight', { change: change.type === 'set_renewal_intent' ? change.intent : change.type })}
      </button>
    )
  }
  if (fix?.type === 'pay_invoice') {
    return (
      <Link to="/invoices/$id" params={{ id: fix.invoice }}>
        {say.text('seeInvoice')}
      </Link>
    )
  }
  if (fix?.type === 'unassign_seats') {
    return (
      <Link to="/subscriptions/$id" params={{ id: fix.subscription }} hash="seats">
        {say.text('toSeats')}
      </Link>
    )
  }
  if (fix?.type === 'add_payment_method' || fix?.type === 'replace_payment_method') {
    return (
      <Link to="/payment-methods" search={{}}>
        {say.text('addMethod')}
      </Link>
    )
  }
  if (contact?.type === 'reseller') return say.text('contactReseller')
  const about = {
    codes: [refusal.code],
    topic: 'eligibility',
    ...(refusal.subscription && { subscription: refusal.subscription }),
  } as const
  return (
    contact && (
      <Link to="/support" search={about}>
        {say.text('askSupport')}
      </Link>
    )
  )
}
