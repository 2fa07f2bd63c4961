/** What was given back: the credit notes of the account, or of one invoice. */
import { useQuery } from '@tanstack/react-query'
import { type Shape, useApi } from '../api.ts'
import { useSay } from '../ui/values.tsx'
import { Documents } from './documents.tsx'

export function CreditNotes({ invoice }: { readonly invoice?: string }) {
  const say = useSay()
  const api = useApi()
  const { data } = useQuery({ queryKey: ['credit-notes'], queryFn: () => api.listCreditNotes({ limit: 100 }) })
  const notes = data?.data.filter((note) => invoice === undefined || note.invoice === invoice) ?? []
  if (notes.length === 0) return null
  return (
    <section className="card">
      <h2>{say.text('creditNotes')}</h2>
      <ul className="rows">
        {notes.map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </ul>
    </section>
  )
}

function Note({ note }: { readonly note: Shape<'CreditNote'> }) {
  const say = useSay()
  const { id, number, date, total, currency, lines, refundStatus } = note
  return (
    <li>
      <div className="row">
        <strong>{number}</strong>
        <span className="quiet">{say.day(date)}</span>
        <span className="amount">{say.money(total, currency)}</span>
      </div>
      {lines.map((line) => (
        <div key={`${line.subscription} ${line.period.start} ${line.amount}`} className="row small quiet">
          <span>{line.description}</span>
          <span>{say.money(line.amount, currency)}</span>
        </div>
      ))}
      <p className="small quiet">{say.text('refundStatus', { status: refundStatus })}</p>
      <Documents of={`/v1/credit-notes/${id}`} />
    </li>
  )
}
