/** Dates on lanes above one another, to compare when things happen. What it says in figures stands in a table beside it. */
import './kit.css'
import { scaleUtc } from 'd3-scale'
import { useSay } from './values.tsx'
import { useWidth } from './width.ts'

export type LaneMark = { readonly date: string; readonly label: string }
export type Lane = {
  readonly id: string
  readonly label: string
  readonly marks: readonly LaneMark[]
  readonly muted?: boolean
}

type Props = { readonly title: string; readonly lanes: readonly Lane[]; readonly from: string; readonly to: string }

const laneHeight = 64
const axisHeight = 28
const side = 8
const widthOfMonth = 95
/** Labels nearer to each other than this would run into one another. */
const widthOfLabel = 74

export function TimeLanes({ title, lanes, from, to }: Props) {
  const say = useSay()
  const { place, width } = useWidth()
  const x = scaleUtc([at(from), at(to)], [side, width - side])
  const bottom = lanes.length * laneHeight
  // A name at the very edge would be cut off or run into the next one.
  const ticks = x.ticks(Math.max(2, Math.floor(width / widthOfMonth))).filter((tick) => isInside(x(tick), width))
  return (
    <div className="chart" ref={place}>
      <svg role="img" aria-label={title} height={bottom + axisHeight} width={width}>
        {ticks.map((tick) => (
          <g key={+tick} transform={`translate(${x(tick)} 0)`}>
            <line className="axis" y2={bottom} />
            <text y={bottom + 18} textAnchor="middle">
              {say.month(tick)}
            </text>
          </g>
        ))}
        {lanes.map((lane, index) => (
          <g key={lane.id} transform={`translate(0 ${index * laneHeight})`}>
            <text className="strong" x={side} y={14}>
              {lane.label}
            </text>
            <line className="lane" x1={side} x2={width - side} y1={46} y2={46} />
            {placed(lane, (date) => x(at(date))).map(({ date, label, left, shown }) => (
              <g key={date} transform={`translate(${left} 46)`}>
                <circle className={lane.muted ? 'dot muted' : 'dot'} r={5} />
                {shown && (
                  <text y={-10} textAnchor={anchorAt(left, width)}>
                    {label}
                  </text>
                )}
              </g>
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}

function placed({ marks }: Lane, leftOf: (date: string) => number) {
  let last = Number.NEGATIVE_INFINITY
  return marks.map((mark) => {
    const left = leftOf(mark.date)
    const shown = left - last >= widthOfLabel
    if (shown) last = left
    return { ...mark, left, shown }
  })
}

function isInside(left: number, width: number): boolean {
  return left >= 36 && left <= width - 36
}

function anchorAt(left: number, width: number): 'start' | 'middle' | 'end' {
  if (left < 40) return 'start'
  return left > width - 40 ? 'end' : 'middle'
}

function at(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}
