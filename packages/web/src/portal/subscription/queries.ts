/** What the page about a subscription asks for: known before it is shown, so that nothing moves while it is read. */
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { useApi } from '../../api.ts'
import { accountOf } from '../../ui/account.ts'
import { productsFor } from '../../ui/product-names.ts'

type Api = ReturnType<typeof useApi>

export const savingsOf = (api: Api, subscription: string) =>
  queryOptions({ queryKey: ['savings', subscription], queryFn: () => api.getSavings({ subscription }) })

export const seatsOf = (api: Api, subscription: string) =>
  queryOptions({ queryKey: ['seats', subscription], queryFn: () => api.getSeats({ subscription }) })

export const returnsOf = (api: Api, subscription: string) =>
  queryOptions({ queryKey: ['returns', subscription], queryFn: () => api.listReturns({ subscription }) })

/** Asks for all of it at once; what does not come says so in its own place. */
export async function askFor(queries: QueryClient, api: Api, subscription: string): Promise<void> {
  await Promise.all([
    queries.prefetchQuery(savingsOf(api, subscription)),
    queries.prefetchQuery(seatsOf(api, subscription)),
    queries.prefetchQuery(returnsOf(api, subscription)),
    queries.prefetchQuery(productsFor(api)),
    queries.prefetchQuery(accountOf(api)),
  ])
}
