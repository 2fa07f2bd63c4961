/** What the vendor does about an invoice that is not paid: tries again, records a transfer, or gives it up. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Shape } from '../../api.ts'
import { AskFirst } from '../../ui/ask-first.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Told } from '../told.tsx'
import { WithReason } from '../with-reason.tsx'

export function Owed({ invoice }: { readonly invoice: Shape<'Invoice'> }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries()
  const pay = useMutation({ mutationFn: () => api.payInvoice({ invoice: invoice.id }), onSettled })
  const record = useMutation({
    mutationFn: (asked: { readonly amount: string; readonly reference: string }) =>
      api.recordPayment({ invoice: invoice.id, ...asked }),
    onSettled,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    record.mutate({ amount: String(form.get('amount')).trim(), reference: String(form.get('reference')).trim() })
  }
  const problem = pay.error ?? record.error
  return (
    <section className="card">
      <h2>{say.text('owedTitle')}</h2>
      <form className="line" onSubmit={submit}>
        <label>
          {say.text('amountIn', { currency: invoice.currency })}
          <input name="amount" required inputMode="decimal" defaultValue={invoice.due} />
        </label>
        <label>
          {say.text('transferReference')}
          <input name="reference" required maxLength={140} />
        </label>
        <button type="submit" disabled={record.isPending}>
          {say.text('recordTransfer')}
        </button>
      </form>
      <div className="actions">
        {invoice.status === 'open' && (
          <AskFirst
            label={say.text('tryAgain')}
            title={say.text('tryAgainTitle', { amount: say.money(invoice.due, invoice.currency) })}
            help={say.text('tryAgainHelp')}
            pending={pay.isPending}
            act={() => pay.mutate()}
          />
        )}
      </div>
      {problem && <Told error={problem} />}
      {invoice.status === 'open' && (
        <WithReason
          title={say.text('writeOff')}
          help={say.text('writeOffHelp')}
          button={say.text('writeOffIt')}
          act={(reason) => api.writeOffInvoice({ invoice: invoice.id, reason })}
        />
      )}
    </section>
  )
}
