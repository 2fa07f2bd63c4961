/** One seller: how documents name it, what tax it charges, and whether it collects by itself. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { Loaded } from '../../ui/loaded.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'
import { Needs } from '../session.tsx'
import { Told } from '../told.tsx'
import { SellerDetails } from './details.tsx'
import { TaxRates } from './tax-rates.tsx'

export function SellerPage() {
  const { id } = useParams({ from: '/sellers/$id' })
  const say = useSay()
  const api = useConsole()
  const sellers = useQuery({ queryKey: ['sellers'], queryFn: () => api.listSellers() })
  const details = useQuery({
    queryKey: ['seller-details', id],
    queryFn: () => api.getSellerBillingDetails({ seller: id }),
  })
  const name = sellers.data?.data.find((each) => each.id === id)?.name
  return (
    <Frame title={name ?? say.text('sellers')} from={<Link to="/sellers">{say.text('sellers')}</Link>}>
      <Loaded query={details}>{(found) => <SellerDetails seller={id} details={found} />}</Loaded>
      <TaxRates seller={id} />
      <Collection seller={id} />
    </Frame>
  )
}

function Collection({ seller }: { readonly seller: string }) {
  const say = useSay()
  const api = useConsole()
  const set = useMutation({
    mutationFn: (asked: { readonly stopped: boolean; readonly reason: string }) =>
      api.setCollection({ seller, ...asked }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    set.mutate({ stopped: form.get('collect') === 'stop', reason: String(form.get('reason')).trim() })
  }
  return (
    <section className="card">
      <h2>{say.text('collection')}</h2>
      <p className="quiet small">{say.text('collectionHelp')}</p>
      <Needs scope="billing">
        <form className="line" onSubmit={submit}>
          <label>
            {say.text('collectionIs')}
            <select name="collect">
              <option value="stop">{say.text('collectionStop')}</option>
              <option value="start">{say.text('collectionStart')}</option>
            </select>
          </label>
          <label>
            {say.text('reasonIs')}
            <input name="reason" required maxLength={500} />
          </label>
          <button type="submit" disabled={set.isPending}>
            {say.text('collectionSet')}
          </button>
        </form>
      </Needs>
      {set.data && (
        <p className="notice" role="status">
          {say.text(set.data.stopped ? 'collectionStopped' : 'collectionRuns')}
        </p>
      )}
      {set.error && <Told error={set.error} />}
    </section>
  )
}
