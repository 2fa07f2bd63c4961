/** Watches whether the API asks for a fresh proof, whatever page it is asked from, and opens the window for it. */
import { CotermError } from '@coterm/sdk'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { pageMessages } from '../language.tsx'

const StepUp = lazy(async () => {
  const [{ StepUp: window }] = await Promise.all([import('./step-up.tsx'), pageMessages()])
  return { default: window }
})

export function StepUpGate() {
  const queries = useQueryClient()
  const [asked, ask] = useState(false)
  useEffect(
    () =>
      queries.getMutationCache().subscribe(({ type, mutation }) => {
        if (type === 'updated' && mutation.state.status === 'error' && asksForProof(mutation.state.error)) ask(true)
      }),
    [queries],
  )
  if (!asked) return null
  return (
    <Suspense>
      <StepUp close={() => ask(false)} />
    </Suspense>
  )
}

function asksForProof(error: unknown): boolean {
  return error instanceof CotermError && error.problem?.code === 'step_up_required'
}
