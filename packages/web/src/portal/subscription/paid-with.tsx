/** What the next payments are made with. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAccount } from '../../ui/account.ts'
import { ActionCard } from '../../ui/action-card.tsx'
import { useSay } from '../../ui/values.tsx'
import type { Acting } from './parts.ts'

export function PaidWith({ subscription, refusals, ask }: Acting) {
  const say = useSay()
  const account = useAccount()
  const { id, paymentMethod } = subscription
  const others = account.data?.paymentMethods.filter((method) => method.id !== paymentMethod?.id) ?? []
  const [picked, setPicked] = useState<string | null>(null)
  const chosen = others.find((method) => method.id === picked) ?? others[0]
  return (
    <ActionCard title={say.text('paidWith')} refusals={refusals}>
      <p>{paymentMethod?.label ?? say.text('noMethods')}</p>
      {chosen ? (
        <div className="line">
          <label>
            {say.text('otherMethod')}
            <select value={chosen.id} onChange={(event) => setPicked(event.target.value)}>
              {others.map((method) => (
                <option key={method.id} value={method.id}>
                  {method.label}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            onClick={() => ask({ type: 'set_payment_method', subscriptions: [id], paymentMethod: chosen.id })}
          >
            {say.text('switchTo')}
          </button>
        </div>
      ) : (
        <Link to="/payment-methods" search={{}}>
          {say.text('addMethod')}
        </Link>
      )}
    </ActionCard>
  )
}
