/** What a seller sells and for how much, and the drafts of what comes next. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Loaded } from '../../ui/loaded.tsx'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'
import { Listing, useListing } from '../listing.tsx'
import { Needs } from '../session.tsx'
import { Told } from '../told.tsx'

export function CatalogPage() {
  const say = useSay()
  const api = useConsole()
  const [chosen, setChosen] = useState<string | null>(null)
  const query = useQuery({ queryKey: ['sellers'], queryFn: () => api.listSellers() })
  return (
    <Frame title={say.text('catalog')}>
      <Loaded query={query}>
        {({ data }) => {
          const seller = chosen ?? data[0]?.id
          if (!seller) return <p className="quiet">{say.text('catalogNoSeller')}</p>
          return (
            <>
              <p className="line">
                <label>
                  {say.text('seller')}
                  <select value={seller} onChange={(event) => setChosen(event.target.value)}>
                    {data.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                </label>
              </p>
              <Products seller={seller} />
              <Needs scope="catalog">
                <Drafts seller={seller} />
              </Needs>
            </>
          )
        }}
      </Loaded>
    </Frame>
  )
}

function Products({ seller }: { readonly seller: string }) {
  const say = useSay()
  const api = useConsole()
  const query = useQuery({ queryKey: ['products', seller], queryFn: () => api.listProducts({ seller }) })
  return (
    <section className="card reserve">
      <h2>{say.text('catalogPrices')}</h2>
      <Loaded query={query}>
        {({ data }) => (
          <Table
            caption={say.text('catalogPrices')}
            columns={[
              { id: 'product', label: say.text('field_product') },
              { id: 'term', label: say.text('field_term') },
              { id: 'from', label: say.text('inForceFrom') },
              { id: 'new', label: say.text('priceNew'), numeric: true },
              { id: 'renewal', label: say.text('priceRenewal'), numeric: true },
            ]}
            rows={data.flatMap(({ id, name, retired, prices }) =>
              prices.map((price) => ({
                id: `${id} ${price.term} ${price.currency} ${price.from}`,
                cells: [
                  retired ? say.text('productRetired', { name }) : name,
                  say.term(price.term),
                  price.from ? say.day(price.from) : say.text('always'),
                  say.money(price.new, price.currency),
                  price.renewal ? say.money(price.renewal, price.currency) : '',
                ],
              })),
            )}
          />
        )}
      </Loaded>
    </section>
  )
}

function Drafts({ seller }: { readonly seller: string }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const listed = useListing(['drafts', seller], (next) => api.listCatalogDrafts({ seller, limit: 20, ...next }))
  const create = useMutation({
    mutationFn: (name: string) => api.createCatalogDraft({ seller, name }),
    onSuccess: ({ id }) => {
      queries.invalidateQueries({ queryKey: ['drafts'] })
      return navigate({ to: '/drafts/$id', params: { id } })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    create.mutate(String(new FormData(event.currentTarget).get('name')).trim())
  }
  return (
    <section className="card">
      <h2>{say.text('drafts')}</h2>
      <p className="quiet small">{say.text('draftsHelp')}</p>
      <Listing listed={listed} none={say.text('draftsNone')}>
        {(rows) => (
          <ul className="rows">
            {rows.map(({ id, name, status, publishOn }) => (
              <li key={id} className="row">
                <Link to="/drafts/$id" params={{ id }}>
                  {name}
                </Link>
                <span className="quiet">
                  {say.text('draftStatus', { status, date: publishOn ? say.day(publishOn) : '' })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Listing>
      <form className="line" onSubmit={submit}>
        <label>
          {say.text('draftName')}
          <input name="name" required maxLength={200} />
        </label>
        <button type="submit" disabled={create.isPending}>
          {say.text('draftBegin')}
        </button>
      </form>
      {create.error && <Told error={create.error} />}
    </section>
  )
}
