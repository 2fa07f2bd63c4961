/** The API, as the signed-in member. */
import { type components, createClient } from '@coterm/sdk'
import { useLanguage } from './language.tsx'

export type Shape<N extends keyof components['schemas']> = components['schemas'][N]

export function useApi() {
  const { language } = useLanguage()
  return createClient({ baseUrl: location.origin, language })
}
