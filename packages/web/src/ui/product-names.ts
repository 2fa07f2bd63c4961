/** What products are called, by their ids. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useApi } from '../api.ts'

// The catalogue rarely changes while somebody looks at it.
const freshMs = 60_000

export const productsFor = (api: ReturnType<typeof useApi>) =>
  queryOptions({ queryKey: ['products'], queryFn: () => api.listProducts({}), staleTime: freshMs })

export function useProductNames(): (product: string) => string {
  const products = useQuery(productsFor(useApi()))
  return (product) => products.data?.data.find(({ id }) => id === product)?.name ?? product
}
