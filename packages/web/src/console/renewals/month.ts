/** Months as the calendar shows them: whole weeks that begin on Monday. */
const dayMs = 86_400_000

export function monthOf(date: string): string {
  return date.slice(0, 7)
}

export function spanOf(month: string): { readonly from: string; readonly to: string } {
  const first = at(`${month}-01`)
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0))
  return { from: `${month}-01`, to: textOf(last) }
}

export function monthsFrom(month: string, count: number): string {
  const first = at(`${month}-01`)
  return monthOf(textOf(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + count, 1))))
}

/** Null: a day of another month. */
export function weeksOf(month: string): (string | null)[][] {
  const { from, to } = spanOf(month)
  const before = (at(from).getUTCDay() + 6) % 7
  const days = Array.from({ length: (+at(to) - +at(from)) / dayMs + 1 }, (_, index) => {
    return textOf(new Date(+at(from) + index * dayMs))
  })
  const cells = [...Array<null>(before).fill(null), ...days]
  while (cells.length % 7 > 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** Monday to Sunday, as dates whose names are asked for. */
export const weekdays = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)))

function at(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

function textOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
