/** Tells a story to a world, date by date, and compares what happened with what the story expects. */
import type { WorldReport } from '@coterm/core/simulator/report.ts'
import type { Scenario, Step } from '@coterm/core/simulator/scenario.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { type Mismatch, mismatches } from './expectations.ts'
import type { Performed, StoryWorld } from './story-world.ts'

type StepReport = { readonly on: string; readonly account: string | null } & Performed
type Failure = Mismatch & { readonly step: number }
type Expectations = { passed: number; readonly failed: Failure[] }

export type StoryReport = { readonly title: string; readonly steps: readonly StepReport[] } & WorldReport & {
    readonly expectations: Expectations
  }

export async function runStory(scenario: Scenario, world: StoryWorld): Promise<StoryReport> {
  const steps: StepReport[] = []
  const expectations: Expectations = { passed: 0, failed: [] }
  for (const date of datesOf(scenario)) {
    await world.advance(date)
    await importStarting(scenario, world, date)
    for (const [index, step] of scenario.steps.entries()) {
      if (step.on !== date) continue
      const performed = step.action ? await world.perform({ index, account: step.account, action: step.action }) : {}
      steps[index] = { on: formatPlainDate(date), account: step.account, ...performed }
      if (step.expect) await check(world, { step, index, performed }, expectations)
    }
  }
  return { title: scenario.title, steps, ...(await world.report()), expectations }
}

// Every date on which the story itself does something; what is due in between happens while time passes.
function datesOf({ accounts, steps, from, until }: Scenario): PlainDate[] {
  const starts = accounts.flatMap(({ subscriptions }) =>
    subscriptions.map(({ start }) => (start > from ? start : from)),
  )
  const dates = [...starts, ...steps.map(({ on }) => on), until].filter((date) => date <= until)
  return [...new Set(dates)].sort((a, b) => a - b)
}

// A subscription comes into the story on its start date; one that began before the story, when the story begins.
async function importStarting(scenario: Scenario, world: StoryWorld, date: PlainDate): Promise<void> {
  const running = scenario.accounts.flatMap(({ subscriptions }) => subscriptions)
  const starting = running.filter(({ start }) => (start > scenario.from ? start : scenario.from) === date)
  for (const each of starting) await world.importSubscription(each)
  if (starting.length > 0) await world.advance(date)
}

type Done = { readonly step: Step; readonly index: number; readonly performed: Performed }

async function check(world: StoryWorld, { step, index, performed }: Done, expectations: Expectations): Promise<void> {
  const { invoices, creditNotes, payments, notices, subscriptions } = await world.report()
  const today = <T extends { readonly date: string }>(entry: T) => entry.date === formatPlainDate(step.on)
  const found = {
    ...performed.quote,
    ...performed,
    invoices: invoices.filter(today),
    creditNotes: creditNotes.filter(today),
    payments: payments.filter(today),
    notices: notices.filter(today),
    subscriptions,
  }
  for (const [key, expected] of Object.entries(step.expect ?? {})) {
    const failed = mismatches(expected, found[key as keyof typeof found], key)
    if (failed.length === 0) expectations.passed += 1
    expectations.failed.push(...failed.map((failure) => ({ step: index, ...failure })))
  }
}
