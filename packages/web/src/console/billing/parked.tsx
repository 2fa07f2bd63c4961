/** Accounts that stopped by themselves because something is wrong: somebody looks, puts it right, and lets them go on. */
import { Link } from '@tanstack/react-router'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'
import { Listing, useListing } from '../listing.tsx'
import { Needs } from '../session.tsx'
import { WithReason } from '../with-reason.tsx'

export function ParkedPage() {
  const say = useSay()
  const api = useConsole()
  const listed = useListing(['parked'], (next) => api.listParkedAccounts({ limit: 50, ...next }))
  return (
    <Frame title={say.text('parked')}>
      <p className="quiet">{say.text('parkedHelp')}</p>
      <section className="card">
        <Listing listed={listed} none={say.text('parkedNone')}>
          {(rows) => (
            <ul className="rows">
              {rows.map(({ account, name, reason }) => (
                <li key={account}>
                  <Link to="/accounts/$id" params={{ id: account }}>
                    {name}
                  </Link>
                  <p className="quiet small">{reason}</p>
                  <Needs scope="billing">
                    <WithReason
                      title={say.text('unpark', { name })}
                      button={say.text('unparkIt')}
                      act={(why) => api.unparkAccount({ account, reason: why })}
                    />
                  </Needs>
                </li>
              ))}
            </ul>
          )}
        </Listing>
      </section>
    </Frame>
  )
}
