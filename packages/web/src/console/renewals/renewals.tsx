/** What renews, before it does: a month of days, what is pending for them, and every subscription below. */
import './renewals.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Failed, Waiting } from '../../ui/loaded.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'
import { addDays } from './add-up.ts'
import { useAllParts } from './all-parts.ts'
import { Among } from './among.tsx'
import { monthOf, monthsFrom, spanOf } from './month.ts'
import { MonthFigures } from './month-figures.tsx'
import { MonthGrid } from './month-grid.tsx'
import { RenewalList } from './renewal-list.tsx'
import { type Ahead, whoseIs } from './search.ts'
import { useToday, Whose } from './whose.tsx'

// As far as the API looks ahead.
const monthsMax = 35

export function RenewalsPage() {
  const say = useSay()
  const ahead = useSearch({ from: '/renewals' })
  const navigate = useNavigate({ from: '/renewals' })
  const go = (to: Ahead) => {
    navigate({ search: to, replace: true, resetScroll: false })
  }
  const today = useToday(ahead)
  return (
    <Frame title={say.text('renewals')}>
      <Among ahead={ahead} />
      <p className="quiet">{say.text('renewalsHelp')}</p>
      <Whose ahead={ahead} go={go} />
      {today === null ? <Waiting /> : <Month ahead={ahead} go={go} today={today} />}
    </Frame>
  )
}

type Props = { readonly ahead: Ahead; readonly go: (ahead: Ahead) => void; readonly today: string }

function Month({ ahead, go, today }: Props) {
  const say = useSay()
  const api = useConsole()
  const month = monthOf(ahead.on ?? today)
  const day = ahead.on !== undefined && ahead.on.length > month.length ? ahead.on : null
  const span = spanOf(month)
  const whose = whoseIs(ahead)
  const { parts, isWhole, error, retry } = useAllParts(['renewal-calendar', month, whose], {
    ask: (place) => api.getRenewalCalendar({ ...span, ...whose, ...place }),
    enabled: true,
  })
  const days = addDays(parts.flatMap((part) => part.days))
  const turn = (by: number) => go({ ...ahead, on: monthsFrom(month, by) })
  const isLast = month >= monthsFrom(monthOf(today), monthsMax)
  return (
    <>
      <section className="card">
        <div className="month-head">
          <h2>{say.text('calendarOf', { month: say.month(new Date(`${month}-01`)) })}</h2>
          <button type="button" onClick={() => turn(-1)}>
            {say.text('monthBefore')}
          </button>
          <button type="button" disabled={isLast} onClick={() => turn(1)}>
            {say.text('monthAfter')}
          </button>
        </div>
        <MonthGrid
          month={month}
          days={days}
          today={today}
          chosen={day}
          choose={(date) => go({ ...ahead, on: date ?? month })}
        />
        {error && <Failed error={error} retry={retry} />}
        <p className="quiet small" role="status">
          {!isWhole &&
            !error &&
            say.text('calendarReckoning', { done: parts.reduce((so, { accounts }) => so + accounts.looked, 0) })}
        </p>
        {isWhole && <MonthFigures parts={parts} days={days} />}
      </section>
      <RenewalList span={day === null ? span : { from: day, to: day }} day={day} whose={whose} />
    </>
  )
}
