/** Amounts on their dates, as columns over the months. The same figures stand in a table below. */
import './kit.css'
import { scaleLinear, scaleUtc } from 'd3-scale'
import { useSay } from './values.tsx'
import { useWidth } from './width.ts'

export type ColumnMark = { readonly date: string; readonly amount: string; readonly label: string }

type Props = {
  readonly title: string
  readonly marks: readonly ColumnMark[]
  readonly currency: string
  readonly from: string
  readonly to: string
}

const height = 220
const axisHeight = 28
const top = 12
const right = 12
const widthOfTick = 95
const widthOfLetter = 8
const besideAxis = 8

export function TimeColumns({ title, marks, currency, from, to }: Props) {
  const say = useSay()
  const { place, width } = useWidth()
  // Only where a column stands is rounded to pixels; every figure is shown as it came.
  const highest = Math.max(...marks.map(({ amount }) => Number(amount)), 1)
  const y = scaleLinear([0, highest], [height, top]).nice(4)
  const levels = y.ticks(4).map((level) => ({ level, words: say.roughly(level, currency) }))
  // Some languages write the same amount longer than others.
  const left = besideAxis + widthOfLetter * Math.max(...levels.map(({ words }) => words.length))
  const x = scaleUtc([at(from), at(to)], [left, width - right])
  const ticks = x.ticks(Math.max(2, Math.floor((width - left) / widthOfTick)))
  const broad = Math.max(3, Math.min(14, (width - left) / 60))
  return (
    <div className="chart" ref={place}>
      <svg role="img" aria-label={title} height={height + axisHeight} width={width}>
        {levels.map(({ level, words }) => (
          <g key={level} transform={`translate(0 ${y(level)})`}>
            <line className="axis" x1={left} x2={width - right} />
            <text x={left - besideAxis} y={4} textAnchor="end">
              {words}
            </text>
          </g>
        ))}
        {ticks
          .filter((tick) => x(tick) <= width - 36)
          .map((tick) => (
            <text key={+tick} x={x(tick)} y={height + 18} textAnchor="middle">
              {say.month(tick)}
            </text>
          ))}
        {marks.map(({ date, amount, label }) => (
          <rect
            key={`${date} ${label}`}
            className="bar"
            x={x(at(date)) - broad / 2}
            y={Math.min(y(Number(amount)), height - 2)}
            width={broad}
            height={Math.max(height - y(Number(amount)), 2)}
            rx={1.5}
          >
            <title>{label}</title>
          </rect>
        ))}
      </svg>
    </div>
  )
}

function at(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}
