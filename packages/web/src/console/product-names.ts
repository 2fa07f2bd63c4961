/** What products are called, by their ids. */
import { useQuery } from '@tanstack/react-query'
import { useConsole } from './api.ts'

const freshMs = 60_000

export function useProductNames(seller: string): (product: string) => string {
  const api = useConsole()
  const products = useQuery({
    queryKey: ['products', seller],
    queryFn: () => api.listProducts({ seller }),
    staleTime: freshMs,
  })
  return (product) => products.data?.data.find(({ id }) => id === product)?.name ?? product
}
