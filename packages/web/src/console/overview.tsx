/** What needs somebody today: accounts that stopped, and declarations that wait for an answer. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../ui/loaded.tsx'
import { useSay } from '../ui/values.tsx'
import { useConsole } from './api.ts'
import { Frame } from './frame.tsx'

const shownMax = 100

export function Overview() {
  const say = useSay()
  const api = useConsole()
  const query = useQuery({
    queryKey: ['needs-somebody'],
    queryFn: async () => {
      const [parked, statements] = await Promise.all([
        api.listParkedAccounts({ limit: shownMax }),
        api.listContractStatements({ status: 'open', limit: shownMax }),
      ])
      return { parked: parked.data.length, statements: statements.data.length }
    },
  })
  return (
    <Frame title={say.text('overview')}>
      <section className="card">
        <h2>{say.text('needsSomebody')}</h2>
        <Loaded query={query}>
          {({ parked, statements }) => (
            <ul className="rows">
              {parked + statements === 0 && <li className="quiet">{say.text('needsNobody')}</li>}
              {parked > 0 && (
                <li>
                  <Link to="/parked">{say.text('parkedCount', { count: parked })}</Link>
                </li>
              )}
              {statements > 0 && (
                <li>
                  <Link to="/support">{say.text('statementsCount', { count: statements })}</Link>
                </li>
              )}
            </ul>
          )}
        </Loaded>
      </section>
    </Frame>
  )
}
