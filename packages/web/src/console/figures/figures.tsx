/** What a vendor looks back on: each figure says what it is, and stands as columns, as a table, and to take along. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Loaded, Waiting } from '../../ui/loaded.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Download } from '../download.tsx'
import { Frame } from '../frame.tsx'
import { type Ahead, whoseIs } from '../renewals/search.ts'
import { useSellers, Whose } from '../renewals/whose.tsx'
import { Recovery } from './recovery.tsx'
import { Recurring } from './recurring.tsx'
import { Renewed } from './renewed.tsx'

export function FiguresPage() {
  const say = useSay()
  const chosen = useSearch({ from: '/figures' })
  const navigate = useNavigate({ from: '/figures' })
  const go = (to: Ahead) => {
    navigate({ search: to, replace: true, resetScroll: false })
  }
  const [first] = useSellers()
  const seller = chosen.seller ?? first?.id
  const { testClock } = whoseIs(chosen)
  const asked = { seller: seller ?? '', ...(testClock !== undefined && { testClock }) }
  return (
    <Frame title={say.text('figures')}>
      <p className="quiet">{say.text('figuresHelp')}</p>
      <Whose ahead={seller === undefined ? chosen : { ...chosen, seller }} go={go} />
      {seller === undefined ? <Waiting /> : <All asked={asked} />}
    </Frame>
  )
}

export type Asked = { readonly seller: string; readonly testClock?: string }

function All({ asked }: { readonly asked: Asked }) {
  const say = useSay()
  const api = useConsole()
  const { seller, testClock } = asked
  const recurring = useQuery({
    queryKey: ['recurring', seller, testClock],
    queryFn: () => api.getRecurringRevenue(asked),
  })
  const renewed = useQuery({ queryKey: ['renewed', seller, testClock], queryFn: () => api.getRenewalRates(asked) })
  const recovery = useQuery({
    queryKey: ['recovery', seller, testClock],
    queryFn: () => api.getCollectionRecovery(asked),
  })
  return (
    <>
      <section className="card">
        <h2>{say.text('recurringTitle')}</h2>
        <p className="quiet small">{say.text('recurringHelp')}</p>
        <Loaded query={recurring}>{({ data }) => <Recurring months={data} />}</Loaded>
        <Download
          label={say.text('figureCsv')}
          name="recurring-revenue.csv"
          get={async () => api.getRecurringRevenueCsv(asked)}
        />
      </section>
      <section className="card">
        <h2>{say.text('renewedTitle')}</h2>
        <p className="quiet small">{say.text('renewedHelp')}</p>
        <Loaded query={renewed}>{({ data }) => <Renewed rates={data} />}</Loaded>
        <Download
          label={say.text('figureCsv')}
          name="renewal-rates.csv"
          get={async () => api.getRenewalRatesCsv(asked)}
        />
      </section>
      <section className="card">
        <h2>{say.text('recoveryTitle')}</h2>
        <p className="quiet small">{say.text('recoveredHelp')}</p>
        <Loaded query={recovery}>{({ data }) => <Recovery months={data} />}</Loaded>
        <Download
          label={say.text('figureCsv')}
          name="declined-payments.csv"
          get={async () => api.getCollectionRecoveryCsv(asked)}
        />
      </section>
    </>
  )
}
