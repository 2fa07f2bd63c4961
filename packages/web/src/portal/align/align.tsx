/** One payment date for several subscriptions: what stands in the way, the ways to get there side by side, one quote. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Shape, useApi } from '../../api.ts'
import { useSubscriptions } from '../../ui/account.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useSay } from '../../ui/values.tsx'
import { Excluded } from './excluded.tsx'
import { Members } from './members.tsx'
import { Plans } from './plans.tsx'
import { Target } from './target.tsx'

export function AlignPage() {
  const say = useSay()
  const subscriptions = useSubscriptions()
  return (
    <Page title={say.text('align')} wide>
      <p>
        <Link to="/">{say.text('back')}</Link>
      </p>
      <p className="quiet">{say.text('alignHelp')}</p>
      <Loaded query={subscriptions}>{({ data }) => <Aligning subscriptions={data} />}</Loaded>
    </Page>
  )
}

function Aligning({ subscriptions }: { readonly subscriptions: readonly Shape<'Subscription'>[] }) {
  const say = useSay()
  const api = useApi()
  const open = subscriptions.filter(({ status }) => status === 'active')
  const [chosen, setChosen] = useState<readonly string[]>(open.map(({ id }) => id))
  const [target, setTarget] = useState('latest')
  const plans = useQuery({
    queryKey: ['alignment', chosen, target],
    queryFn: () => api.createAlignmentPlan({ subscriptions: [...chosen], target }),
    enabled: chosen.length > 0,
    placeholderData: keepPreviousData,
  })
  const out = new Set(plans.data?.excluded.map(({ subscription }) => subscription))
  if (open.length < 2) return <p className="notice">{say.text('alignTooFew')}</p>
  return (
    <>
      <section className="card">
        <Members subscriptions={open} chosen={chosen} choose={setChosen} />
        <Target
          subscriptions={open.filter(({ id }) => chosen.includes(id) && !out.has(id))}
          chosen={target}
          choose={setTarget}
        />
      </section>
      {chosen.length === 0 ? (
        <p className="notice" role="status">
          {say.text('alignNone')}
        </p>
      ) : (
        <div className="reserve" aria-busy={plans.isFetching}>
          <Loaded query={plans}>
            {(found) => (
              <>
                <Excluded found={found} subscriptions={open} />
                <Plans found={found} subscriptions={subscriptions} />
              </>
            )}
          </Loaded>
        </div>
      )}
    </>
  )
}
