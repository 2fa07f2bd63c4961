/** The vendor's name, logo, colours and links. What was last seen is shown at once, so that nothing changes under the eye. */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Shape, useApi } from '../api.ts'

type Branding = Shape<'Branding'>

const asDelivered: Branding = { name: 'Coterm', logo: null, accentLight: null, accentDark: null, links: {} }
const kept = 'coterm-branding'

export function useBranding(): Branding | undefined {
  const api = useApi()
  const { data, isError } = useQuery({
    queryKey: ['branding'],
    queryFn: async () => {
      const branding = await api.getBranding({})
      localStorage.setItem(kept, JSON.stringify(branding))
      return branding
    },
    placeholderData: remembered,
    staleTime: 300_000,
  })
  const light = data?.accentLight ?? null
  const dark = data?.accentDark ?? null
  useEffect(() => {
    const { style } = document.documentElement
    if (light) style.setProperty('--accent-light', light)
    else style.removeProperty('--accent-light')
    if (dark) style.setProperty('--accent-dark', dark)
    else style.removeProperty('--accent-dark')
  }, [light, dark])
  return data ?? (isError ? asDelivered : undefined)
}

function remembered(): Branding | undefined {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
