/** One thing that can be done, or in its place every reason why not: nothing is shown as a dead control. */
import type { ReactNode } from 'react'
import type { Shape } from '../api.ts'
import { Refusals } from './refusals.tsx'

type Props = {
  readonly title: string
  readonly refusals: readonly Shape<'Refusal'>[]
  readonly children: ReactNode
  readonly id?: string
}

export function ActionCard({ title, refusals, children, id }: Props) {
  return (
    <section className="card" id={id}>
      <h2>{title}</h2>
      {refusals.length > 0 ? <Refusals refusals={refusals} /> : children}
    </section>
  )
}
