/** What the customer has to their credit, and granting more. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Shape } from '../../api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Needs } from '../session.tsx'
import { Told } from '../told.tsx'

export function AccountCredit({ account }: { readonly account: Shape<'Account'> }) {
  const say = useSay()
  const api = useConsole()
  const { id, seller } = account
  const query = useQuery({ queryKey: ['credit', id], queryFn: () => api.getCreditBalance({ account: id }) })
  return (
    <section className="card">
      <h2>{say.text('creditOfCustomer')}</h2>
      <Loaded query={query}>
        {({ balances }) => (
          <p>
            {balances.length === 0
              ? say.text('creditNone')
              : say.list(balances.map(({ amount, currency }) => say.money(amount, currency)))}
          </p>
        )}
      </Loaded>
      <Needs scope="billing">
        <Grant account={id} currency={seller.currency} />
      </Needs>
    </section>
  )
}

function Grant({ account, currency }: { readonly account: string; readonly currency: string }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const grant = useMutation({
    mutationFn: (asked: { readonly amount: string; readonly reason: string }) =>
      api.grantCredit({ account, currency, ...asked }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const asked = { amount: String(given.get('amount')).trim(), reason: String(given.get('reason')).trim() }
    grant.mutate(asked, { onSuccess: () => form.reset() })
  }
  return (
    <details>
      <summary>{say.text('creditGrant')}</summary>
      <form className="line" onSubmit={submit}>
        <label>
          {say.text('amountIn', { currency })}
          <input name="amount" required inputMode="decimal" pattern="\d+([.]\d+)?" />
        </label>
        <label>
          {say.text('reasonIs')}
          <input name="reason" required maxLength={500} />
        </label>
        <button type="submit" disabled={grant.isPending}>
          {say.text('creditGrantIt')}
        </button>
      </form>
      {grant.error && <Told error={grant.error} />}
    </details>
  )
}
