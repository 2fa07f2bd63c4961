/** Asking for a quote, and going to it: how every change begins. */
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type Shape, useApi } from '../api.ts'

export function useQuoting() {
  const api = useApi()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (changes: Shape<'Change'>[]) => api.createQuote({ changes }),
    onSuccess: ({ id }) => navigate({ to: '/quotes/$id', params: { id } }),
  })
}
