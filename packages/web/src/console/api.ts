/** The API, as somebody at the vendor. The header says which of the browser's two sessions is meant. */
import { createClient } from '@coterm/sdk'
import { useMemo } from 'react'
import { useLanguage } from '../language.tsx'

export type ConsoleApi = ReturnType<typeof createClient>

export function useConsole(): ConsoleApi {
  const { language } = useLanguage()
  return useMemo(() => createClient({ baseUrl: location.origin, language, fetch: asConsole }), [language])
}

const asConsole: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set('x-coterm-console', '1')
  return fetch(input, { ...init, headers })
}
