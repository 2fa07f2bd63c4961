/** What is shown while something loads, or when it cannot be had. */
import { CotermError } from '@coterm/sdk'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect } from 'react'
import { useSay } from './values.tsx'
import { WayIn } from './way-in.ts'

type Props<T> = { readonly query: UseQueryResult<T>; readonly children: (data: T) => ReactNode }

export function Loaded<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failed error={query.error} retry={() => query.refetch()} />
  return <Waiting />
}

export function Waiting() {
  const say = useSay()
  return (
    <p className="quiet" role="status">
      {say.text('loading')}
    </p>
  )
}

export function Failed({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const say = useSay()
  const enter = useContext(WayIn)
  const status = error instanceof CotermError ? error.status : null
  const half = error instanceof CotermError && error.problem?.code === 'second_factor_required'
  useEffect(() => {
    if (status === 401) enter('sign-in')
    if (half) enter('second-step')
  }, [status, half, enter])
  const reason = status === null ? 'offline' : status === 404 ? 'gone' : 'broken'
  return (
    <div className="notice" role="alert">
      <p>{say.text(reason)}</p>
      <button type="button" onClick={retry}>
        {say.text('retry')}
      </button>
    </div>
  )
}
