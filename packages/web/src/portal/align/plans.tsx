/** The ways to one date, side by side: what each costs today and later, and what it changes on the way. */
import { useState } from 'react'
import type { Shape } from '../../api.ts'
import { ChooseOne } from '../../ui/choices.tsx'
import { Failed } from '../../ui/loaded.tsx'
import { useQuoting } from '../../ui/quoting.ts'
import { useSay } from '../../ui/values.tsx'
import { Moves } from './moves.tsx'
import { PaymentsCompared } from './payments-compared.tsx'
import { PlanCard } from './plan-card.tsx'

type Props = {
  readonly found: Shape<'AlignmentPlans'>
  readonly subscriptions: readonly Shape<'Subscription'>[]
}

export function Plans({ found, subscriptions }: Props) {
  const say = useSay()
  const quoting = useQuoting()
  const { plans, proposals } = found
  const [chosen, setChosen] = useState<string | null>(null)
  const proposed = proposals.nothingDueToday ?? proposals.fewestPayments ?? 0
  const at = chosen !== null && plans[Number(chosen)] ? Number(chosen) : proposed
  const plan = plans[at]
  if (!plan) return null
  const choices = plans.map((each, index) => ({
    id: String(index),
    body: <PlanCard plan={each} place={index} proposals={proposals} subscriptions={subscriptions} />,
  }))
  return (
    <>
      <section className="card">
        <h2>{say.text('alignPlans', { count: plans.length })}</h2>
        <ChooseOne label={say.text('alignPick')} choices={choices} chosen={String(at)} choose={setChosen} />
      </section>
      <section className="card">
        <h2>{say.text('alignMoves')}</h2>
        <Moves plan={plan} subscriptions={subscriptions} />
      </section>
      <PaymentsCompared plan={plan} />
      {quoting.error && <Failed error={quoting.error} retry={() => quoting.reset()} />}
      <p>
        <button
          type="button"
          className="primary"
          disabled={quoting.isPending}
          onClick={() => quoting.mutate([...plan.changes])}
        >
          {say.text('alignContinue')}
        </button>
      </p>
      <p className="quiet small">{say.text('alignPromise')}</p>
    </>
  )
}
