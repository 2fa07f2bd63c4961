/** What the server said when it did not do what was asked: its reasons, or its sentence. */
import { CotermError } from '@coterm/sdk'
import { Refusals } from './refusals.tsx'

export function Told({ error }: { readonly error: Error }) {
  const problem = error instanceof CotermError ? error.problem : null
  if (problem?.refusals && problem.refusals.length > 0) return <Refusals refusals={problem.refusals} />
  return (
    <p className="warn" role="alert">
      {error.message}
    </p>
  )
}
