/**
 * Reckons what a seller will bill, some accounts at a time: in the request that asks as long as that is quick, and then by
 * the worker. Every part is kept, so that a process that dies goes on where it was.
 */
import { addToForecast } from '@coterm/core/forecast/renewal-sums.ts'
import { monthsLater } from '@coterm/core/time/period.ts'
import { addDays, civilDay, type PlainDate, plainDate } from '@coterm/core/time/plain-date.ts'
import type { Clock } from '../../clock.ts'
import type { Database, Transaction } from '../../store/database.ts'
import {
  endForecast,
  type ForecastOf,
  listOpenForecasts,
  type OpenForecastPart,
  type ReckonedAccounts,
  takeForecastPart,
  writeForecastPart,
} from '../../store/seller-forecasts.ts'
import { loadTestClock } from '../../store/test-clocks.ts'
import { reasonOf } from '../in-parts.ts'
import { aheadOf } from './look-ahead.ts'
import { scheduledRules } from './scheduled-rules.ts'

const partSize = 200
const wholeMonths = 12

type Deps = { readonly database: Database; readonly clock: Clock }

/** Goes on until all accounts are reckoned, or `isOver` says so. */
export async function reckonForecast(deps: Deps, whose: ForecastOf, isOver: () => boolean): Promise<void> {
  const { kysely } = deps.database
  try {
    while (!isOver()) {
      const goesOn = await kysely.transaction().execute((transaction) => reckonForecastPart(transaction, deps, whose))
      if (!goesOn) return
    }
  } catch (error) {
    await endForecast(kysely, whose, { failure: reasonOf(error) })
  }
}

/** All that are not finished, for a while. */
export async function reckonForecasts(deps: Deps, isOver: () => boolean): Promise<void> {
  for (const whose of await listOpenForecasts(deps.database.kysely)) await reckonForecast(deps, whose, isOver)
}

/** The last day that is looked at: after the rest of this month and twelve whole ones. */
export function forecastEnd(reckonedOn: PlainDate): PlainDate {
  const first = plainDate({ ...civilDay(reckonedOn), day: 1 })
  return addDays(monthsLater(first, wholeMonths + 1), -1)
}

async function reckonForecastPart(transaction: Transaction, deps: Deps, whose: ForecastOf): Promise<boolean> {
  const part = await takeForecastPart(transaction, whose, partSize)
  if (!part) return false
  if (part.accounts.length === 0) {
    await endForecast(transaction, whose, { at: deps.clock.now() })
    return false
  }
  if ((await scheduledRules(transaction, whose.seller)).basis !== part.forecast.basis) {
    await endForecast(transaction, whose, { failure: 'The rules were changed while it was reckoned.' })
    return false
  }
  await writeForecastPart(transaction, whose, await reckoned(transaction, deps, part))
  return true
}

async function reckoned(
  transaction: Transaction,
  { clock }: Deps,
  { forecast, accounts }: OpenForecastPart,
): Promise<ReckonedAccounts> {
  const { sums } = forecast
  const until = forecastEnd(forecast.reckonedOn)
  const testClock = forecast.testClock && (await loadTestClock(transaction, forecast.testClock))
  const ahead = await aheadOf(transaction, accounts, { until, testClock, open: 'paid', clock })
  for (const { loaded, days, stops } of ahead) {
    if (loaded.agenda.parked !== null) sums.parked += 1
    if (stops !== null) sums.stopping += 1
    const done = days.filter(({ stopped }) => stopped === null)
    addToForecast(
      sums,
      done.flatMap(({ decision }) => decision.invoices),
    )
  }
  return { accounts, sums }
}
