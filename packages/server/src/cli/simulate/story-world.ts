/** Where a story can happen: in memory, or on a server. Both are told the same things and give the same report. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { QuoteReport, WorldReport } from '@coterm/core/simulator/report.ts'
import type { StepAction } from '@coterm/core/simulator/scenario.ts'
import type { Running } from '@coterm/core/subscription/imported.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'

export type Performed = {
  readonly quote?: QuoteReport
  readonly accepted?: boolean
  /** `refusals`: the codes of what stood in the way. */
  readonly error?: { readonly code: string; readonly refusals?: readonly string[] }
  readonly actions?: readonly object[]
}

/** `index`: which step of the story it is, for later steps that refer to it. */
export type Told = { readonly index: number; readonly account: AccountId | null; readonly action: StepAction }

export type StoryWorld = {
  importSubscription(running: Running): Promise<void> | void
  /** Time passes to the date; everything due until then, that date included, is done. */
  advance(to: PlainDate): Promise<void> | void
  perform(told: Told): Promise<Performed> | Performed
  report(): Promise<WorldReport> | WorldReport
}
