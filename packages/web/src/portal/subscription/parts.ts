/** What every part of the page about a subscription is given. */
import type { Shape } from '../../api.ts'

export type Asking = {
  readonly subscription: Shape<'Subscription'>
  /** Makes a quote of these changes, and goes to it. */
  readonly ask: (...changes: Shape<'Change'>[]) => void
}
export type Acting = Asking & { readonly refusals: readonly Shape<'Refusal'>[] }
