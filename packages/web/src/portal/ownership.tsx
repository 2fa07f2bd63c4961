/** Handing the account over: one side offers, the other accepts. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Shape, useApi } from '../api.ts'
import { useMay } from '../ui/only.tsx'
import { Told } from '../ui/told.tsx'
import { useSay } from '../ui/values.tsx'
import type { People } from './people.tsx'

type Props = { readonly all: People }

export function Ownership({ all }: Props) {
  const api = useApi()
  const may = useMay('ownership')
  const { account, me } = all
  const query = useQuery({ queryKey: ['ownership'], queryFn: () => api.getOwnershipOffer({ account }) })
  const offer = query.data?.offer
  if (offer === undefined) return null
  if (offer && (offer.to === me.id || may)) return <Open all={all} offer={offer} />
  return may ? <Offering all={all} /> : null
}

function Open({ all, offer }: Props & { readonly offer: Shape<'OwnershipOffer'> }) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const { account, me, people } = all
  const settled = { onSettled: () => queries.invalidateQueries() }
  const accept = useMutation({ mutationFn: () => api.acceptOwnership({ account }), ...settled })
  const end = useMutation({ mutationFn: () => api.endOwnershipOffer({ account }), ...settled })
  const problem = accept.error ?? end.error
  const named = (member: string) => people.find(({ id }) => id === member)?.name ?? ''
  const mine = offer.to === me.id
  return (
    <section className="card">
      <h2>{say.text('ownership')}</h2>
      <p>
        {mine
          ? say.text('offerYours', { name: named(offer.from), keeps: offer.keepsOwnership ? 'yes' : 'no' })
          : say.text('offerOpen', { name: named(offer.to), date: say.day(offer.expiresAt.slice(0, 10)) })}
      </p>
      {problem && <Told error={problem} />}
      <div className="line">
        {mine && (
          <button type="button" className="primary" disabled={accept.isPending} onClick={() => accept.mutate()}>
            {say.text('acceptOffer')}
          </button>
        )}
        <button type="button" disabled={end.isPending} onClick={() => end.mutate()}>
          {say.text(mine ? 'declineOffer' : 'withdrawOffer')}
        </button>
      </div>
    </section>
  )
}

function Offering({ all }: Props) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const [keep, setKeep] = useState(false)
  const others = all.people.filter(({ role, status }) => role !== 'owner' && status === 'joined')
  const [chosen, choose] = useState<string | null>(null)
  const member = others.find(({ id }) => id === chosen)?.id ?? others[0]?.id ?? ''
  const offer = useMutation({
    mutationFn: () => api.offerOwnership({ account: all.account, member, keepOwnership: keep }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    offer.mutate()
  }
  return (
    <details className="card">
      <summary>{say.text('ownership')}</summary>
      {others.length === 0 ? (
        <p className="quiet small">{say.text('nobodyToOffer')}</p>
      ) : (
        <form className="fields" onSubmit={submit}>
          <p className="quiet small">{say.text('ownershipHelp')}</p>
          <label>
            {say.text('offerTo')}
            <select value={member} onChange={(event) => choose(event.target.value)}>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="check">
            <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.target.checked)} />
            {say.text('keepOwnership')}
          </label>
          {offer.error && <Told error={offer.error} />}
          <button type="submit" disabled={offer.isPending}>
            {say.text('offer')}
          </button>
        </form>
      )}
    </details>
  )
}
