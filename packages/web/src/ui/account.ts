/** Whose account it is, and its dates and methods: asked once, shared by every page. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useApi } from '../api.ts'

export const accountOf = (api: ReturnType<typeof useApi>) =>
  queryOptions({
    queryKey: ['account'],
    queryFn: async () => api.getAccount({ account: (await api.getSession()).account ?? '' }),
  })

export function useAccount() {
  return useQuery(accountOf(useApi()))
}

// The portal shows an account as a whole; the API gives it in pages.
const pagesMax = 20

/** Every subscription of the account. */
export function useSubscriptions() {
  const api = useApi()
  return useQuery({
    queryKey: ['subscriptions'],
    queryFn: async () => {
      const first = await api.listSubscriptions({ limit: 100 })
      const data = [...first.data]
      let cursor = first.nextCursor
      for (let page = 1; cursor !== null && page < pagesMax; page++) {
        const next = await api.listSubscriptions({ limit: 100, cursor })
        data.push(...next.data)
        cursor = next.nextCursor
      }
      return { data }
    },
  })
}
