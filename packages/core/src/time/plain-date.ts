/**
 * A civil date, such as 25 April 2027, held as the number of days since 1 January 1970. It has no time and no zone:
 * the seller's zone decides which civil date an instant falls on (see zone.ts).
 */
export type PlainDate = number & { readonly brand: 'plain-date' }

export type CivilDay = { readonly year: number; readonly month: number; readonly day: number }

const iso = /^(\d{4})-(\d{2})-(\d{2})$/
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** How many days the month has; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthDays[month - 1] ?? 0)
}

/** Days since 1970-01-01 of a date of the proleptic Gregorian calendar. March is month 0 here, so leap days come last. */
export function plainDate({ year, month, day }: CivilDay): PlainDate {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146097 + dayOfEra - 719468) as PlainDate
}

/** Year, month (1 to 12) and day of the month. */
export function civilDay(date: PlainDate): CivilDay {
  const shifted = date + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Reads `2027-04-25`. Undefined when it is not a date of the calendar (30 February), or not written this way. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = iso.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return plainDate({ year, month, day })
}

/** `2027-04-25` */
export function formatPlainDate(date: PlainDate): string {
  const { year, month, day } = civilDay(date)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return (date + days) as PlainDate
}

export function daysBetween(from: PlainDate, to: PlainDate): number {
  return to - from
}

/** The earliest of these dates; null when there is none. */
export function earliest(dates: readonly (PlainDate | null)[]): PlainDate | null {
  return dates.reduce((best, date) => (best === null || (date !== null && date < best) ? date : best), null)
}
