/** How documents name the account and who gets them. What has been issued stays as it is. */
import { CotermError } from '@coterm/sdk'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { type Shape, useApi } from '../api.ts'
import { languages } from '../messages/catalogues.ts'
import { Field } from '../ui/field.tsx'
import { Failed, Loaded } from '../ui/loaded.tsx'
import { Only } from '../ui/only.tsx'
import { Page } from '../ui/page.tsx'
import { useSay } from '../ui/values.tsx'

type Details = Shape<'AccountBillingDetails'>
type Change = Shape<'AccountBillingChange'>

export function SettingsPage() {
  const say = useSay()
  const api = useApi()
  const query = useQuery({
    queryKey: ['billing-details'],
    queryFn: async () => {
      const account = (await api.getSession()).account ?? ''
      return { account, details: await api.getAccountBillingDetails({ account }) }
    },
  })
  return (
    <Page title={say.text('settings')}>
      <Loaded query={query}>{({ account, details }) => <Form account={account} details={details} />}</Loaded>
    </Page>
  )
}

function Form({ account, details }: { readonly account: string; readonly details: Details }) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: (change: Change) => api.updateAccountBillingDetails({ account, ...change }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['billing-details'] }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    save.mutate(changeOf(new FormData(event.currentTarget)))
  }
  const problem = save.error instanceof CotermError ? save.error.problem : null
  const errors = new Map(problem?.errors?.map(({ path, message }) => [path.split('.')[0] ?? '', message]))
  const text = (name: keyof Details) => ({
    name,
    label: say.text(`billing_${name}`),
    defaultValue: linesOf(details[name]),
    error: errors.get(name),
  })
  return (
    <form className="card fields" onSubmit={submit}>
      <h2>{say.text('onDocuments')}</h2>
      <p className="quiet small">{say.text('onDocumentsHelp')}</p>
      <Field {...text('legalName')} autoComplete="organization" />
      <Field {...text('addressLines')} rows={3} autoComplete="street-address" />
      <div className="line">
        <Field {...text('postalCode')} autoComplete="postal-code" />
        <Field {...text('city')} autoComplete="address-level2" />
      </div>
      <Field {...text('region')} autoComplete="address-level1" />
      <Field {...text('registration')} />
      <Field {...text('poNumber')} />
      <h2>{say.text('whoGetsThem')}</h2>
      <Field {...text('email')} type="email" autoComplete="email" />
      <Field {...text('phone')} type="tel" autoComplete="tel" />
      <Field {...text('recipients')} rows={3} help={say.text('onePerLine')} />
      <label>
        {say.text('billing_language')}
        <select name="language" defaultValue={details.language}>
          {languages.map(({ id, name }) => (
            <option key={id} value={id} lang={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {save.error && !problem && <Failed error={save.error} retry={() => save.reset()} />}
      {problem && errors.size === 0 && (
        <p className="notice" role="alert">
          {problem.detail}
        </p>
      )}
      {save.isSuccess && (
        <p className="notice" role="status">
          {say.text('saved')}
        </p>
      )}
      <Only may="settings">
        <button type="submit" className="primary" disabled={save.isPending}>
          {say.text('save')}
        </button>
      </Only>
    </form>
  )
}

function linesOf(value: string | readonly string[] | null): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : value.join('\n')
}

function changeOf(form: FormData): Change {
  const text = (name: string) => String(form.get(name) ?? '').trim() || null
  const lines = (name: string) => (text(name) ?? '').split('\n').flatMap((line) => line.trim() || [])
  return {
    legalName: text('legalName'),
    addressLines: lines('addressLines'),
    postalCode: text('postalCode'),
    city: text('city'),
    region: text('region'),
    registration: text('registration'),
    poNumber: text('poNumber'),
    email: text('email'),
    phone: text('phone'),
    recipients: lines('recipients'),
    language: text('language') as Details['language'],
  }
}
