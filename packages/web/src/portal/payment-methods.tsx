/** How the account pays: what there is, what is offered first, and what takes the place of what goes. */
import { CotermError } from '@coterm/sdk'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type Shape, useApi } from '../api.ts'
import { Failed, Loaded } from '../ui/loaded.tsx'
import { Only } from '../ui/only.tsx'
import { Page } from '../ui/page.tsx'
import { Told } from '../ui/told.tsx'
import { useSay } from '../ui/values.tsx'

type Method = Shape<'PaymentMethod'>

export function PaymentMethodsPage() {
  const say = useSay()
  const api = useApi()
  const query = useQuery({ queryKey: ['payment-methods'], queryFn: () => api.listPaymentMethods({}) })
  return (
    <Page title={say.text('paymentMethods')}>
      <Returned />
      <Loaded query={query}>{({ data }) => <Methods methods={data} />}</Loaded>
      <Adding />
    </Page>
  )
}

// Back from the provider's page: it is asked what came of the visit. Asked again, the method is added once.
function Returned() {
  const { setup } = useSearch({ from: '/payment-methods' })
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const finish = useMutation({
    mutationFn: (id: string) => api.finishPaymentMethodSetup({ setup: id }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const asked = useRef<string | null>(null)
  useEffect(() => {
    if (!setup || asked.current === setup) return
    asked.current = setup
    finish.mutate(setup)
  }, [setup, finish.mutate])
  if (!setup) return null
  if (finish.error) return <Failed error={finish.error} retry={() => finish.mutate(setup)} />
  return (
    <p className="notice" role="status">
      {say.text('setupStatus', { status: finish.data?.status ?? 'waiting' })}
    </p>
  )
}

function Methods({ methods }: { readonly methods: readonly Method[] }) {
  const say = useSay()
  return (
    <section className="card">
      <ul className="rows">
        {methods.length === 0 && <li className="quiet">{say.text('noMethods')}</li>}
        {methods.map((method) => (
          <MethodRow key={method.id} method={method} others={methods.filter(({ id }) => id !== method.id)} />
        ))}
      </ul>
    </section>
  )
}

type RowProps = { readonly method: Method; readonly others: readonly Method[] }

function MethodRow({ method, others }: RowProps) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const { id, label, expiresOn } = method
  const settled = { onSettled: () => queries.invalidateQueries() }
  const first = useMutation({ mutationFn: () => api.setDefaultPaymentMethod({ paymentMethod: id }), ...settled })
  const backup = useMutation({
    mutationFn: (wanted: boolean) => api.setBackupPaymentMethod({ paymentMethod: id, backup: wanted }),
    ...settled,
  })
  const problem = first.error ?? backup.error
  return (
    <li>
      <div className="row">
        <strong>{label}</strong>
        <span className="quiet">
          {[method.default && say.text('methodDefault'), method.backup && say.text('methodBackup')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {expiresOn && <p className="quiet small">{say.text('methodExpires', { date: say.day(expiresOn) })}</p>}
      {!method.alignable && <p className="quiet small">{say.text('notAlignable')}</p>}
      {problem && <Told error={problem} />}
      <Only may="payment_methods" quietly>
        <div className="line">
          {!method.default && (
            <button type="button" disabled={first.isPending} onClick={() => first.mutate()}>
              {say.text('makeDefault')}
            </button>
          )}
          {!method.default && (
            <button type="button" disabled={backup.isPending} onClick={() => backup.mutate(!method.backup)}>
              {say.text(method.backup ? 'noBackup' : 'makeBackup')}
            </button>
          )}
          <Going method={method} others={others} />
        </div>
      </Only>
    </li>
  )
}

// What is in use goes only when something takes its place: everything that it pays moves at once.
function Going({ method, others }: RowProps) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const [replacement, setReplacement] = useState(others[0]?.id ?? '')
  const remove = useMutation({
    mutationFn: (by: string | null) =>
      api.removePaymentMethod({ paymentMethod: method.id, ...(by !== null && { replaceWith: by }) }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const inUse = remove.error instanceof CotermError && remove.error.refusals.length > 0
  return (
    <>
      <button type="button" disabled={remove.isPending} onClick={() => remove.mutate(null)}>
        {say.text('removeMethod')}
      </button>
      {remove.error && <Told error={remove.error} />}
      {inUse && others.length > 0 && (
        <form
          className="line"
          onSubmit={(event) => {
            event.preventDefault()
            remove.mutate(replacement)
          }}
        >
          <label>
            {say.text('replaceWith')}
            <select value={replacement} onChange={(event) => setReplacement(event.target.value)}>
              {others.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" disabled={remove.isPending}>
            {say.text('replaceAndRemove')}
          </button>
        </form>
      )}
    </>
  )
}

function Adding() {
  const say = useSay()
  const api = useApi()
  const navigate = useNavigate()
  const add = useMutation({
    mutationFn: async () => {
      const account = (await api.getSession()).account ?? ''
      return api.createPaymentMethodSetup({ account, returnUrl: '/payment-methods' })
    },
    // The provider's page is not ours: numbers are typed there, never here.
    onSuccess: ({ url }) => (url ? location.assign(url) : navigate({ to: '/payment-methods', search: {} })),
  })
  return (
    <section className="card">
      <h2>{say.text('addMethod')}</h2>
      <p className="quiet small">{say.text('addMethodHelp')}</p>
      {add.error && <Told error={add.error} />}
      <Only may="payment_methods">
        <button type="button" className="primary" disabled={add.isPending} onClick={() => add.mutate()}>
          {say.text('goToProvider')}
        </button>
      </Only>
    </section>
  )
}
