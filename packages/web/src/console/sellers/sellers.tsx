/** The vendor's legal entities: who sells, and what their documents say. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../../ui/loaded.tsx'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'

export function SellersPage() {
  const say = useSay()
  const api = useConsole()
  const query = useQuery({ queryKey: ['sellers'], queryFn: () => api.listSellers() })
  return (
    <Frame title={say.text('sellers')}>
      <p className="quiet">{say.text('sellersHelp')}</p>
      <section className="card">
        <Loaded query={query}>
          {({ data }) => (
            <Table
              caption={say.text('sellers')}
              columns={[
                { id: 'name', label: say.text('personName') },
                { id: 'country', label: say.text('country') },
                { id: 'currency', label: say.text('currencyIs') },
                { id: 'zone', label: say.text('timeZoneIs') },
              ]}
              rows={data.map(({ id, name, country, currency, timeZone }) => ({
                id,
                cells: [
                  <Link key="name" to="/sellers/$id" params={{ id }}>
                    {name}
                  </Link>,
                  country,
                  currency,
                  timeZone,
                ],
              }))}
            />
          )}
        </Loaded>
      </section>
    </Frame>
  )
}
