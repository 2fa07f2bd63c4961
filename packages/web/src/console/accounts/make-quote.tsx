/** A quote for the customer: one change, priced. It says what it costs before anybody accepts it. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Shape } from '../../api.ts'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Told } from '../told.tsx'
import { asChange, changesOffered, fieldsOf, type Offered } from './change-form.ts'

export function MakeQuote({ account }: { readonly account: Shape<'Account'> }) {
  const say = useSay()
  const api = useConsole()
  const navigate = useNavigate()
  const [type, setType] = useState<Offered>('add_seats')
  const quote = useMutation({
    mutationFn: (form: FormData) => api.createQuote({ account: account.id, changes: [asChange(type, form)] }),
    onSuccess: ({ id }) => navigate({ to: '/quotes/$id', params: { id } }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    quote.mutate(new FormData(event.currentTarget))
  }
  return (
    <section className="card">
      <h2>{say.text('makeQuote')}</h2>
      <p className="quiet small">{say.text('makeQuoteHelp')}</p>
      <form className="line" onSubmit={submit}>
        <label>
          {say.text('changeWhat')}
          <select value={type} onChange={(event) => setType(event.target.value as Offered)}>
            {changesOffered.map((each) => (
              <option key={each} value={each}>
                {say.text(`change_${each}`)}
              </option>
            ))}
          </select>
        </label>
        {fieldsOf[type].map((field) => (
          <ChangeField key={field} field={field} account={account} />
        ))}
        <button type="submit" className="primary" disabled={quote.isPending}>
          {say.text('seePrice')}
        </button>
      </form>
      {quote.error && <Told error={quote.error} />}
    </section>
  )
}

type FieldProps = { readonly field: (typeof fieldsOf)[Offered][number]; readonly account: Shape<'Account'> }

function ChangeField({ field, account }: FieldProps) {
  const say = useSay()
  if (field === 'seats') {
    return (
      <label>
        {say.text('wanted')}
        <input name="seats" type="number" inputMode="numeric" required min={1} step={1} defaultValue={1} />
      </label>
    )
  }
  return (
    <label>
      {say.text(`field_${field}`)}
      <select name={field} required>
        <Options field={field} account={account} />
      </select>
    </label>
  )
}

function Options({ field, account }: FieldProps) {
  const say = useSay()
  const api = useConsole()
  const { id } = account
  const subscriptions = useQuery({
    queryKey: ['subscriptions', id, 'choice'],
    queryFn: () => api.listSubscriptions({ account: id, limit: 100 }),
  })
  const seller = account.seller.id
  const products = useQuery({ queryKey: ['products', seller], queryFn: () => api.listProducts({ seller }) })
  const terms = new Set(products.data?.data.flatMap(({ prices }) => prices.map(({ term }) => term)))
  const choices = {
    subscription: (subscriptions.data?.data ?? []).map((each) => ({
      value: each.id,
      name: say.text('seatsOf', { product: each.product.name, seats: each.seats }),
    })),
    product: (products.data?.data ?? []).map((each) => ({ value: each.id, name: each.name })),
    term: [...terms].map((value) => ({ value, name: say.term(value) })),
    paymentMethod: account.paymentMethods.map((each) => ({ value: each.id, name: each.label })),
    intent: (['auto', 'manual', 'end'] as const).map((value) => ({
      value,
      name: say.text('intentIs', { intent: value }),
    })),
    seats: [],
  }
  return choices[field].map(({ value, name }) => (
    <option key={value} value={value}>
      {name}
    </option>
  ))
}
