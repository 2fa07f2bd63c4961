/** How documents name the seller. What has been issued stays as it is. */
import { CotermError } from '@coterm/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Shape } from '../../api.ts'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Needs } from '../session.tsx'
import { Told } from '../told.tsx'

type Details = Shape<'SellerBillingDetails'>
type Change = Shape<'SellerBillingChange'>

const single = ['legalName', 'postalCode', 'city', 'region', 'registration', 'taxId', 'email', 'phone'] as const
const bank = ['iban', 'bic'] as const

export function SellerDetails({ seller, details }: { readonly seller: string; readonly details: Details }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: (change: Change) => api.updateSellerBillingDetails({ seller, ...change }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['seller-details'] }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    save.mutate(changeOf(new FormData(event.currentTarget)))
  }
  const problem = save.error instanceof CotermError ? save.error.problem : null
  const errors = new Map(problem?.errors?.map(({ path, message }) => [path.split('.')[0] ?? '', message]))
  return (
    <form className="card fields" onSubmit={submit}>
      <h2>{say.text('sellerOnDocuments')}</h2>
      <Field
        name="addressLines"
        rows={3}
        label={say.text('billing_addressLines')}
        defaultValue={details.addressLines.join('\n')}
        error={errors.get('addressLines')}
      />
      {[...single, ...bank].map((name) => (
        <Field
          key={name}
          name={name}
          label={say.text(name === 'taxId' || name === 'iban' || name === 'bic' ? `seller_${name}` : `billing_${name}`)}
          defaultValue={details[name] ?? ''}
          error={errors.get(name)}
        />
      ))}
      {save.error && errors.size === 0 && <Told error={save.error} />}
      {save.isSuccess && (
        <p className="notice" role="status">
          {say.text('saved')}
        </p>
      )}
      <Needs scope="settings">
        <button type="submit" className="primary" disabled={save.isPending}>
          {say.text('save')}
        </button>
      </Needs>
    </form>
  )
}

function changeOf(form: FormData): Change {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const fields = [...single, ...bank].map((name) => [name, text(name) || null])
  const addressLines = text('addressLines')
    .split('\n')
    .flatMap((line) => line.trim() || [])
  return { ...Object.fromEntries(fields), addressLines }
}
