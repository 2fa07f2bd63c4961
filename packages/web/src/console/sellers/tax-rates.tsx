/** The tax rates of a seller, and adding one. Those of before stay, so that what was billed can be explained. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Shape } from '../../api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Needs } from '../session.tsx'
import { Told } from '../told.tsx'

type Rate = Shape<'TaxRate'>

export function TaxRates({ seller }: { readonly seller: string }) {
  const say = useSay()
  const api = useConsole()
  const query = useQuery({ queryKey: ['tax-rates', seller], queryFn: () => api.listTaxRates({ seller }) })
  return (
    <section className="card">
      <h2>{say.text('taxRates')}</h2>
      <p className="quiet small">{say.text('taxRatesHelp')}</p>
      <Loaded query={query}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="quiet">{say.text('taxRatesNone')}</p>
          ) : (
            <Table
              caption={say.text('taxRates')}
              columns={[
                { id: 'where', label: say.text('country') },
                { id: 'category', label: say.text('taxCategoryIs') },
                { id: 'from', label: say.text('inForceFrom') },
                { id: 'rate', label: say.text('rateIs'), numeric: true },
              ]}
              rows={data.map(({ country, region, category, from, rate }, index) => ({
                id: `${index} ${country} ${region} ${from}`,
                cells: [region ?? country, category ?? '', from ? say.day(from) : say.text('always'), `${rate} %`],
              }))}
            />
          )
        }
      </Loaded>
      <Needs scope="settings">
        <AddRate seller={seller} />
      </Needs>
    </section>
  )
}

function AddRate({ seller }: { readonly seller: string }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const add = useMutation({
    mutationFn: (rate: Rate) => api.publishTaxRates({ seller, taxRates: [rate] }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tax-rates'] }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = event.currentTarget
    const form = new FormData(given)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const rate = { country: text('country').toUpperCase(), rate: text('rate'), from: text('from') || null }
    add.mutate(rate, { onSuccess: () => given.reset() })
  }
  return (
    <form className="line" onSubmit={submit}>
      <label>
        {say.text('countryCode')}
        <input name="country" required minLength={2} maxLength={2} size={4} />
      </label>
      <label>
        {say.text('ratePercent')}
        <input name="rate" required inputMode="decimal" size={6} />
      </label>
      <label>
        {say.text('inForceFrom')}
        <input name="from" type="date" required />
      </label>
      <button type="submit" disabled={add.isPending}>
        {say.text('taxRateAdd')}
      </button>
      {add.error && <Told error={add.error} />}
    </form>
  )
}
