/** Paying an open invoice: all of it, or only what is owed for some of its subscriptions. */
import { CotermError } from '@coterm/sdk'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Shape, useApi } from '../api.ts'
import { Failed } from '../ui/loaded.tsx'
import { NeedsYou } from '../ui/needs-you.tsx'
import { Only } from '../ui/only.tsx'
import { useSay } from '../ui/values.tsx'

export function PayInvoice({ invoice }: { readonly invoice: Shape<'Invoice'> }) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const { id, due, currency } = invoice
  const pay = useMutation({
    // Paying is safe to repeat: what is paid already is not charged again.
    mutationFn: (subscriptions: string[] | null) =>
      api.payInvoice({ invoice: id, ...(subscriptions && { subscriptions }) }),
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <Only may="pay">
      {pay.error && <NotPaid error={pay.error} retry={() => pay.mutate(null)} />}
      <button type="button" className="primary" disabled={pay.isPending} onClick={() => pay.mutate(null)}>
        {say.text('pay', { amount: say.money(due, currency) })}
      </button>
      <Parts invoice={invoice} pay={(subscription) => pay.mutate([subscription])} />
    </Only>
  )
}

function NotPaid({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const problem = error instanceof CotermError && error.status < 500 ? error.problem : null
  if (!problem) return <Failed error={error} retry={retry} />
  if (problem.code === 'payment_requires_action') return <NeedsYou actionUrl={problem.actionUrl ?? null} />
  return (
    <p className="notice" role="alert">
      {problem.detail}
    </p>
  )
}

type PartsProps = { readonly invoice: Shape<'Invoice'>; readonly pay: (subscription: string) => void }

// An invoice of one subscription has one part: it is paid whole.
function Parts({ invoice, pay }: PartsProps) {
  const say = useSay()
  const api = useApi()
  const [shown, show] = useState(false)
  const { data } = useQuery({
    queryKey: ['invoice-parts', invoice.id],
    queryFn: () => api.listInvoiceParts({ invoice: invoice.id }),
  })
  const parts = data?.data ?? []
  if (parts.length < 2) return null
  if (!shown) {
    return (
      <button type="button" className="plain" onClick={() => show(true)}>
        {say.text('payPart')}
      </button>
    )
  }
  return (
    <>
      <p className="quiet small">{say.text('payPartHelp')}</p>
      <ul className="rows">
        {parts.map(({ subscription, due, currency }) => (
          <li key={subscription} className="row">
            <span>{invoice.lines.find((line) => line.subscription === subscription)?.description}</span>
            <button type="button" onClick={() => pay(subscription)}>
              {say.text('pay', { amount: say.money(due, currency) })}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
