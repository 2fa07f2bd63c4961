/** Renewals and lapses: by the month in which terms ended, and by the one in which their subscriptions began. */
import type { Shape } from '../../api.ts'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'

type Rate = Shape<'RenewalRate'>

export function Renewed({ rates }: { readonly rates: readonly Rate[] }) {
  const say = useSay()
  if (rates.length === 0) return <p className="quiet">{say.text('figureNone')}</p>
  return (
    <>
      <Rates rates={rates} by="month" caption={say.text('renewedByEnd')} />
      <Rates rates={rates} by="cohort" caption={say.text('renewedByCohort')} />
    </>
  )
}

type Props = { readonly rates: readonly Rate[]; readonly by: 'month' | 'cohort'; readonly caption: string }

function Rates({ rates, by, caption }: Props) {
  const say = useSay()
  const groups = [...Map.groupBy(rates, (rate) => `${rate[by]} ${rate.term}`).values()]
  const sum = (some: readonly Rate[], of: 'ended' | 'renewed' | 'lapsed') => some.reduce((so, each) => so + each[of], 0)
  const sorted = groups.toSorted(([a], [b]) => (b?.[by] ?? '').localeCompare(a?.[by] ?? ''))
  return (
    <>
      <h3>{caption}</h3>
      <Table
        caption={caption}
        columns={[
          { id: 'month', label: say.text('effectMonth') },
          { id: 'term', label: say.text('termOf') },
          { id: 'ended', label: say.text('termsEnded'), numeric: true },
          { id: 'renewed', label: say.text('termsRenewed'), numeric: true },
          { id: 'lapsed', label: say.text('termsLapsed'), numeric: true },
          { id: 'rate', label: say.text('shareRenewed'), numeric: true },
        ]}
        rows={sorted.map((some) => ({
          id: `${some[0]?.[by]} ${some[0]?.term}`,
          cells: [
            say.month(new Date(`${some[0]?.[by]}T00:00:00Z`)),
            say.term(some[0]?.term ?? ''),
            ...(['ended', 'renewed', 'lapsed'] as const).map((of) => String(sum(some, of))),
            say.text('shareOf', { share: sum(some, 'renewed') / sum(some, 'ended') }),
          ],
        }))}
      />
    </>
  )
}
