/** What only some roles may do: shown to them, and explained to the others. The API refuses the same by the same table. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Shape, useApi } from '../api.ts'
import { sessionOf } from './account.ts'
import { useSay } from './values.tsx'

export type Permission = Shape<'Session'>['permissions'][number]

export function useSession() {
  return useQuery(sessionOf(useApi()))
}

/** Undefined until it is known. */
export function useMay(permission: Permission): boolean | undefined {
  return useSession().data?.permissions.includes(permission)
}

type Props = { readonly may: Permission; readonly children: ReactNode; readonly quietly?: boolean }

/** `quietly` leaves out the explanation, where it stands on the page already. */
export function Only({ may, children, quietly = false }: Props) {
  const say = useSay()
  const allowed = useMay(may)
  if (allowed !== false) return children
  return quietly ? null : <p className="quiet small">{say.text('notYours', { permission: may })}</p>
}
