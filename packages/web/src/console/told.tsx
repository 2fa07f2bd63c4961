/** What the server said when it did not do what was asked: its sentence, and every reason. */
import { CotermError } from '@coterm/sdk'

export function Told({ error }: { readonly error: Error }) {
  const refusals = error instanceof CotermError ? error.refusals : []
  const errors = error instanceof CotermError ? (error.problem?.errors ?? []) : []
  return (
    <div className="warn" role="alert">
      <p>{error.message}</p>
      <ul className="plainlist">
        {refusals.map(({ code, subscription, message }) => (
          <li key={`${code} ${subscription}`}>{message}</li>
        ))}
        {errors.length > 1 && errors.map(({ path, message }) => <li key={path}>{`${path}: ${message}`}</li>)}
      </ul>
    </div>
  )
}
