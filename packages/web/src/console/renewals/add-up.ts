/** Parts of a large answer put together, exactly: amounts are added as the server would have, and never as floats. */
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { add, formatMoney, parseMoney } from '@coterm/core/money/money.ts'
import type { Shape } from '../../api.ts'

export type Day = Shape<'RenewalCalendar'>['days'][number]
export type OfCurrency = Day['currencies'][number]
export type InvoiceTotal = Shape<'DryRun'>['totals'][number]
type Counts = Readonly<Record<string, number>>

export function sumOf(one: string, other: string, code: string): string {
  const currency = parseCurrency(code)
  const [a, b] = currency ? [parseMoney(one, currency), parseMoney(other, currency)] : []
  if (!a || !b) throw new Error(`${one} and ${other} are not amounts in ${code}`)
  return formatMoney(add(a, b))
}

export function addCounts<T extends Counts>(one: T, other: T): T {
  return Object.fromEntries(Object.entries(one).map(([key, count]) => [key, count + (other[key] ?? 0)])) as T
}

/** Days of several parts, each once. */
export function addDays(days: readonly Day[]): Day[] {
  const byDate = Map.groupBy(days, ({ date }) => date)
  const added = [...byDate].map(([date, same]) => ({
    date,
    notices: same.reduce((so, { notices }) => so + notices, 0),
    currencies: addCurrencies(same.flatMap(({ currencies }) => currencies)),
  }))
  return added.sort((one, other) => (one.date < other.date ? -1 : 1))
}

export function addCurrencies(all: readonly OfCurrency[]): OfCurrency[] {
  const byCurrency = Map.groupBy(all, ({ currency }) => currency)
  return [...byCurrency.values()].map((same) => same.reduce(addOne))
}

function addOne(one: OfCurrency, other: OfCurrency): OfCurrency {
  const { currency } = one
  return {
    currency,
    renewals: one.renewals + other.renewals,
    amount: sumOf(one.amount, other.amount, currency),
    total: sumOf(one.total, other.total, currency),
    changes: addCounts(one.changes, other.changes),
    stops: one.stops + other.stops,
    stopped: sumOf(one.stopped, other.stopped, currency),
  }
}

/** Totals by seller and currency of several parts. */
export function addTotals(all: readonly InvoiceTotal[]): InvoiceTotal[] {
  const same = Map.groupBy(all, ({ seller, currency }) => `${seller} ${currency}`)
  return [...same.values()].map((totals) =>
    totals.reduce((one, other) => {
      const { currency } = one
      const plus = (key: 'amount' | 'tax' | 'total' | 'due') => sumOf(one[key], other[key], currency)
      return {
        ...{ seller: one.seller, currency, amount: plus('amount'), tax: plus('tax') },
        ...{ total: plus('total'), due: plus('due') },
        ...{ invoices: one.invoices + other.invoices, lines: one.lines + other.lines },
      }
    }),
  )
}
