/** Whose account it is, and its dates and methods: asked once, shared by every page. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useApi } from '../api.ts'

type Api = ReturnType<typeof useApi>

/** The parts of a page share what has just come; a change of the customer's own makes it old at once. */
export const justCome = { staleTime: 2_000 } as const

export const sessionOf = (api: Api) =>
  queryOptions({ queryKey: ['session'], queryFn: () => api.getSession(), ...justCome })

export const accountOf = (api: Api) =>
  queryOptions({
    queryKey: ['account'],
    queryFn: async ({ client }) => {
      const { account } = await client.fetchQuery(sessionOf(api))
      return api.getAccount({ account: account ?? '' })
    },
    ...justCome,
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
    ...justCome,
  })
}
