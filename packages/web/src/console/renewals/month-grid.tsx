/** A month of days, each with what renews on it; a day is a button that narrows the list below to it. */
import './renewals.css'
import { type Say, useSay } from '../../ui/values.tsx'
import type { Day } from './add-up.ts'
import { weekdays, weeksOf } from './month.ts'

type Props = {
  readonly month: string
  readonly days: readonly Day[]
  readonly today: string
  readonly chosen: string | null
  readonly choose: (day: string | null) => void
}

export function MonthGrid({ month, days, today, chosen, choose }: Props) {
  const say = useSay()
  const found = new Map(days.map((day) => [day.date, day]))
  return (
    <table className="month" aria-label={say.text('calendarOf', { month: say.month(new Date(`${month}-01`)) })}>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={+weekday} scope="col">
              {say.weekday(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a day of the week is its place
              <td key={index}>
                {date !== null && (
                  <DayCell
                    date={date}
                    day={found.get(date)}
                    isToday={date === today}
                    isChosen={date === chosen}
                    choose={() => choose(date === chosen ? null : date)}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = {
  readonly date: string
  readonly day: Day | undefined
  readonly isToday: boolean
  readonly isChosen: boolean
  readonly choose: () => void
}

function DayCell({ date, day, isToday, isChosen, choose }: CellProps) {
  const say = useSay()
  const number = Number(date.slice(8))
  const className = isToday ? 'day today' : 'day'
  if (!day) return <span className={`${className} none`}>{number}</span>
  const { renewals, stops } = countsOf(day)
  return (
    <button type="button" className={className} aria-pressed={isChosen} onClick={choose}>
      <span className="unseen">{`${say.day(date)}: ${wordsOf(day, say)}`}</span>
      <span className="number" aria-hidden="true">
        {number}
      </span>
      <span className="counts" aria-hidden="true">
        {renewals > 0 && <strong>{renewals}</strong>}
        {stops > 0 && <span className="stops">{`−${stops}`}</span>}
      </span>
      <span className="amounts" aria-hidden="true">
        {day.currencies
          .filter((each) => each.renewals > 0)
          .map(({ currency, total }) => (
            <span key={currency}>{say.roughly(Number(total), currency)}</span>
          ))}
        {day.notices > 0 && <span className="notices">{say.text('noticeCount', { count: day.notices })}</span>}
      </span>
    </button>
  )
}

function countsOf({ currencies }: Day) {
  return {
    renewals: currencies.reduce((so, { renewals }) => so + renewals, 0),
    stops: currencies.reduce((so, { stops }) => so + stops, 0),
  }
}

function wordsOf(day: Day, say: Say): string {
  const { renewals, stops } = countsOf(day)
  const renewing = day.currencies.filter((each) => each.renewals > 0)
  return say.list([
    say.text('renewCount', { count: renewals }),
    ...renewing.map(({ currency, total }) => say.money(total, currency)),
    ...(stops > 0 ? [say.text('stopCount', { count: stops })] : []),
    ...(day.notices > 0 ? [say.text('noticeCount', { count: day.notices })] : []),
  ])
}
