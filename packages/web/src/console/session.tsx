/** Who works here, and what they may do. */
import type { Scope } from '@coterm/core/scopes.ts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSay } from '../ui/values.tsx'
import { type ConsoleApi, useConsole } from './api.ts'

const freshMs = 60_000

export const sessionOf = (api: ConsoleApi) =>
  queryOptions({ queryKey: ['console-session'], queryFn: () => api.getConsoleSession(), staleTime: freshMs })

export function useMay(scope: Scope): boolean {
  const { data } = useQuery(sessionOf(useConsole()))
  return data?.scopes.includes(scope) ?? false
}

type Props = { readonly scope: Scope; readonly children: ReactNode }

/** What only some may do; everybody else is told whom to ask. */
export function Needs({ scope, children }: Props) {
  const say = useSay()
  const { data } = useQuery(sessionOf(useConsole()))
  if (!data) return null
  if (data.scopes.includes(scope)) return children
  return <p className="quiet small">{say.text('needsScope', { scope: say.text(`scope_${scope}`) })}</p>
}
