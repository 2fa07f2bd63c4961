/** What a draft changes, and adding to it. Two who edit at once are told of each other, and nothing of either is lost. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Shape } from '../../api.ts'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { useProductNames } from '../product-names.ts'
import { Told } from '../told.tsx'
import { type Changes, retirementFrom, ruleFrom, ruleNames, withPrice, withRetirement, withRule } from './edit.ts'

type Draft = Shape<'CatalogDraft'>

export function DraftChanges({ draft }: { readonly draft: Draft }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: (changes: Changes) =>
      api.updateCatalogDraft({ draft: draft.id, stateVersion: draft.stateVersion, changes }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['drafts'] }),
  })
  const open = draft.status === 'draft'
  return (
    <section className="card">
      <h2>{say.text('draftChanges')}</h2>
      <Listed draft={draft} />
      {open && <Forms draft={draft} save={(changes) => save.mutate(changes)} />}
      {open && (
        <p>
          <button type="button" disabled={save.isPending} onClick={() => save.mutate({})}>
            {say.text('draftEmpty')}
          </button>
        </p>
      )}
      {save.error && <Told error={save.error} />}
    </section>
  )
}

function Listed({ draft: { changes, seller } }: { readonly draft: Draft }) {
  const say = useSay()
  const nameOf = useProductNames(seller)
  const from = (date: string | null) => (date ? say.day(date) : say.text('draftDay'))
  const lines = [
    ...changes.products.map(({ id, name }) => say.text('draftProduct', { name: name ?? id })),
    ...changes.prices.map(({ product, term, currency, ...price }) =>
      say.text('draftPrice', {
        ...{ product: nameOf(product), term: say.term(term), price: say.money(price.new, currency) },
        renewal: price.renewal ? say.money(price.renewal, currency) : say.text('priceNone'),
        from: from(price.from),
      }),
    ),
    ...changes.retirements.map(({ product, retired, renewals, ...retirement }) =>
      say.text('draftRetirement', {
        ...{ product: nameOf(product), from: from(retirement.from) },
        kind: retired ? renewals : 'back',
      }),
    ),
    ...Object.entries(changes.policy?.set ?? {}).map(([name, value]) =>
      say.text('draftRule', { name, value: JSON.stringify(value), from: from(changes.policy?.from ?? null) }),
    ),
  ]
  if (lines.length === 0) return <p className="quiet">{say.text('draftNothing')}</p>
  return (
    <ul className="plainlist">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

type FormsProps = { readonly draft: Draft; readonly save: (changes: Changes) => void }

function Forms({ draft, save }: FormsProps) {
  const say = useSay()
  const submitWith = (change: (draft: Draft, form: FormData) => Changes) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    save(change(draft, new FormData(event.currentTarget)))
  }
  return (
    <>
      <details>
        <summary>{say.text('draftAddPrice')}</summary>
        <form className="line" onSubmit={submitWith(withPrice)}>
          <Product seller={draft.seller} />
          <label>
            {say.text('field_term')}
            <select name="term">
              {['P1M', 'P1Y', 'P3Y'].map((term) => (
                <option key={term} value={term}>
                  {say.term(term)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say.text('currencyIs')}
            <input name="currency" required size={4} minLength={3} maxLength={3} />
          </label>
          <label>
            {say.text('priceNew')}
            <input name="new" required inputMode="decimal" size={8} />
          </label>
          <label>
            {say.text('priceRenewal')}
            <input name="renewal" inputMode="decimal" size={8} />
          </label>
          <From />
          <button type="submit">{say.text('draftAdd')}</button>
        </form>
      </details>
      <details>
        <summary>{say.text('draftAddRetirement')}</summary>
        <form className="line" onSubmit={submitWith(withRetirement)}>
          <Product seller={draft.seller} />
          <label>
            {say.text('draftWhat')}
            <select name="kind">
              {retirementFrom.map((kind) => (
                <option key={kind} value={kind}>
                  {say.text('retirementKind', { kind })}
                </option>
              ))}
            </select>
          </label>
          <From />
          <button type="submit">{say.text('draftAdd')}</button>
        </form>
      </details>
      <details>
        <summary>{say.text('draftAddRule')}</summary>
        <p className="quiet small">{say.text('draftRuleHelp')}</p>
        <form className="line" onSubmit={submitWith(withRule)}>
          <label>
            {say.text('ruleIs')}
            <select name="rule">
              {ruleNames.map((name) => (
                <option key={name} value={name}>
                  {say.text(`rule_${name}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say.text('ruleValue')}
            <input name="value" type="number" required min={ruleFrom} />
          </label>
          <button type="submit">{say.text('draftAdd')}</button>
        </form>
      </details>
    </>
  )
}

function Product({ seller }: { readonly seller: string }) {
  const say = useSay()
  const api = useConsole()
  const products = useQuery({ queryKey: ['products', seller], queryFn: () => api.listProducts({ seller }) })
  return (
    <label>
      {say.text('field_product')}
      <select name="product">
        {products.data?.data.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function From() {
  const say = useSay()
  return (
    <label>
      {say.text('inForceFrom')}
      <input name="from" type="date" />
    </label>
  )
}
