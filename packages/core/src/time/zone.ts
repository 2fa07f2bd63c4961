/** Where civil dates and instants meet: the seller's time zone. The only file of the core that asks `Intl`. */
import { type PlainDate, plainDate } from './plain-date.ts'

/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly brand: 'instant' }

const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** True when this names a zone of the time zone database. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** The civil date on which this instant falls in the zone. */
export function dateAt(instant: Instant, timeZone: string): PlainDate {
  return plainDate(wallClock(instant, timeZone))
}

/** The first instant of the civil date in the zone (usually its midnight; later where midnight is skipped). */
export function startOfDay(date: PlainDate, timeZone: string): Instant {
  const utcMidnight = date * dayMs
  // Offsets lie within a day and change at most once near a midnight, so two corrections settle it.
  let guess = utcMidnight - offsetAt(utcMidnight as Instant, timeZone)
  guess = utcMidnight - offsetAt(guess as Instant, timeZone)
  return (dateAt(guess as Instant, timeZone) < date ? guess + 3_600_000 : guess) as Instant
}

function offsetAt(instant: Instant, timeZone: string): number {
  const wall = wallClock(instant, timeZone)
  return plainDate(wall) * dayMs + wall.msOfDay - instant
}

function wallClock(instant: Instant, timeZone: string) {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
  for (const part of formatOf(timeZone).formatToParts(instant)) {
    if (part.type in parts) parts[part.type as keyof typeof parts] = Number(part.value)
  }
  const msOfDay = ((parts.hour * 60 + parts.minute) * 60 + parts.second) * 1000
  return { year: parts.year, month: parts.month, day: parts.day, msOfDay }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  return format
}
