/**
 * The questions of `coterm explain` about amounts and dates: how each is read, answered by the functions that also bill,
 * and told to a person. Field names, their order in an answer and the formats are a promise (docs/guide/explain.md).
 */
import { defaultPolicy, stagesFrom } from '@coterm/core/catalog/policy.ts'
import { type Extension, type Prorated, prorate, prorateExtension } from '@coterm/core/invoice/prorate.ts'
import { allocate } from '@coterm/core/money/allocate.ts'
import { formatMoney, type Money } from '@coterm/core/money/money.ts'
import { anchorDayOf, boundary, type Period } from '@coterm/core/time/period.ts'
import { addDays, daysBetween, formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { isMonthly, type Term } from '@coterm/core/time/term.ts'
import { InputProblem } from './input-problem.ts'
import { question } from './question.ts'
import {
  readAmount,
  readAnchorDay,
  readCount,
  readCurrency,
  readDate,
  readFields,
  readPeriod,
  readSeats,
  readTerm,
  readWeights,
  writable,
} from './read-fields.ts'

type Priced = { readonly price: Money; readonly seats: number }
type ProratedAnswer = { readonly amount: string; readonly days: number; readonly of: number }

function answerProrated({ amount, fraction }: Prorated): ProratedAnswer {
  return { amount: formatMoney(amount), days: fraction.days, of: fraction.of }
}

function tellProrated({ price, seats }: Priced, { amount, days, of }: ProratedAnswer): string {
  const { currency } = price
  return `${plural(seats, 'seat')} × ${formatMoney(price)} ${currency} × ${days}/${of} days = ${amount} ${currency}`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function readPriced(fields: { readonly [name: string]: unknown }): Priced {
  const currency = readCurrency(fields)
  return { price: readAmount(fields, 'price', currency), seats: readSeats(fields) }
}

const prorationFields = ['price', 'currency', 'seats', 'period', 'from']

/** The rest of a period, for seats that are added in the middle of it. */
export const proration = question<Priced & { readonly period: Period; readonly from: PlainDate }, ProratedAnswer>({
  read: (value) => {
    const fields = readFields(value, prorationFields)
    const asked = { ...readPriced(fields), period: readPeriod(fields), from: readDate(fields, 'from') }
    const { start, end } = asked.period
    if (asked.from >= start && asked.from < end) return asked
    const days = `${formatPlainDate(start)} to ${formatPlainDate(addDays(end, -1))}`
    const detail = `must be a day of the period, ${days} (its end is the next period), not ${formatPlainDate(asked.from)}`
    throw new InputProblem('from_outside_period', 'from', detail)
  },
  answer: ({ price, seats, period, from }) =>
    answerProrated(prorate(price, seats, { billed: { start: from, end: period.end }, priced: period })),
  tell: (asked, answer) => {
    const { period, from } = asked
    return [
      tellProrated(asked, answer),
      `${plural(answer.days, 'day')} from ${formatPlainDate(from)} (included) to ${formatPlainDate(period.end)} (renewal), ` +
        `of the ${answer.of} days of the period that began on ${formatPlainDate(period.start)}.`,
    ].join('\n')
  },
})

const extensionFields = ['price', 'currency', 'seats', 'term', 'anchorDay', 'end', 'until']

/** Moving an end date later: a stub, priced as a share of the full term that would begin at the old end. */
export const extension = question<Priced & Extension & { readonly pricedEnd: PlainDate }, ProratedAnswer>({
  read: (value) => {
    const fields = readFields(value, extensionFields)
    const priced = readPriced(fields)
    const term = readTerm(fields)
    const end = readDate(fields, 'end')
    const anchorDay = readAnchorDay(fields, anchorDayOf(end))
    const until = readDate(fields, 'until')
    if (until <= end) {
      const detail = `must be after the end it replaces, ${formatPlainDate(end)}, but is ${formatPlainDate(until)}`
      throw new InputProblem('target_before_end', 'until', detail)
    }
    const pricedEnd = writable(boundary(end, term, { day: anchorDay, count: 1 }), 'The end of the next full term')
    if (until <= pricedEnd) return { ...priced, term, anchorDay, end, until, pricedEnd }
    const detail = `must be at most one term (${term}) after the end, ${formatPlainDate(pricedEnd)}, but is ${formatPlainDate(until)}`
    throw new InputProblem('stub_too_long', 'until', `${detail}: renew first, then extend`)
  },
  answer: ({ price, seats, ...stub }) => answerProrated(prorateExtension(price, seats, stub)),
  tell: (asked, answer) => {
    const [end, until, pricedEnd] = [asked.end, asked.until, asked.pricedEnd].map(formatPlainDate)
    return [
      tellProrated(asked, answer),
      `${plural(answer.days, 'day')} from ${end} to ${until} (the new renewal date), ` +
        `of the ${answer.of} days of the full term ${end} to ${pricedEnd}.`,
    ].join('\n')
  },
})

type PeriodsAsked = { start: PlainDate; term: Term; count: number; anchorDay: number }

/** The renewal dates that follow a start. */
export const periods = question<PeriodsAsked, { readonly boundaries: readonly string[] }>({
  read: (value) => {
    const fields = readFields(value, ['start', 'term', 'count', 'anchorDay'])
    const start = readDate(fields, 'start')
    const [term, count] = [readTerm(fields), readCount(fields)]
    return { start, term, count, anchorDay: readAnchorDay(fields, anchorDayOf(start)) }
  },
  answer: (asked) => ({ boundaries: boundariesOf(asked).map(formatPlainDate) }),
  tell: (asked) => {
    const { start, term, count, anchorDay } = asked
    const dates = [start, ...boundariesOf(asked)]
    const lines = dates.slice(1).map((end, index) => {
      const begin = dates[index] ?? start
      return `${formatPlainDate(begin)} to ${formatPlainDate(end)}  ${plural(daysBetween(begin, end), 'day')}`
    })
    const head = `${plural(count, 'term')} of ${term} from ${formatPlainDate(start)}, on day ${anchorDay} or the last day of a shorter month:`
    return [head, ...lines].join('\n')
  },
})

function boundariesOf({ start, term, count, anchorDay }: PeriodsAsked): PlainDate[] {
  const last = boundary(start, term, { day: anchorDay, count })
  writable(last, `Boundary ${count}`)
  return Array.from({ length: count }, (_, index) => boundary(start, term, { day: anchorDay, count: index + 1 }))
}

type StagesAnswer = { readonly expired: string; readonly suspended: string; readonly cancelled: string }

/** What happens after an end date on which nobody renewed, by the default policy. */
export const stages = question<{ end: PlainDate; term: Term }, StagesAnswer>({
  read: (value) => {
    const fields = readFields(value, ['end', 'term'])
    return { end: readDate(fields, 'end'), term: readTerm(fields) }
  },
  answer: ({ end, term }) => {
    const { expired, suspended, cancelled } = stagesFrom(end, term, defaultPolicy)
    writable(cancelled, 'The last stage')
    return {
      expired: formatPlainDate(expired),
      suspended: formatPlainDate(suspended),
      cancelled: formatPlainDate(cancelled),
    }
  },
  tell: ({ end, term }, { expired, suspended, cancelled }) => {
    return [
      `${isMonthly(term) ? 'A monthly term' : 'A term longer than a month'} that ends on ${formatPlainDate(end)} and is not renewed:`,
      `expired    ${expired}  access stays; renewing is backdated to the end date`,
      `suspended  ${suspended}  no access; it can still be renewed`,
      `cancelled  ${cancelled}  final`,
    ].join('\n')
  },
})

type AllocationAsked = { readonly amount: Money; readonly weights: ReturnType<typeof readWeights> }

/** An amount split by weights, so that the parts sum to it. */
export const allocation = question<AllocationAsked, { readonly parts: readonly string[] }>({
  read: (value) => {
    const fields = readFields(value, ['amount', 'currency', 'weights'])
    const currency = readCurrency(fields)
    return { amount: readAmount(fields, 'amount', currency), weights: readWeights(fields) }
  },
  answer: ({ amount, weights }) => ({ parts: allocate(amount, weights.scaled).map(formatMoney) }),
  tell: ({ amount, weights }, { parts }) => {
    const whole = `${formatMoney(amount)} ${amount.currency}`
    return `${whole} split ${weights.written.join(' : ')} = ${parts.join(' + ')} ${amount.currency}`
  },
})
