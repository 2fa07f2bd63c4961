/** What members have asked, newest first, with what they were doing when they asked. */
import { Link } from '@tanstack/react-router'
import { useSay } from '../ui/values.tsx'
import { useConsole } from './api.ts'
import { Listing, useListing } from './listing.tsx'

export function Questions() {
  const say = useSay()
  const api = useConsole()
  const listed = useListing(['questions'], (next) => api.listSupportRequests({ limit: 20, ...next }))
  return (
    <section className="card">
      <h2>{say.text('questionsTitle')}</h2>
      <p className="quiet small">{say.text('questionsHelp')}</p>
      <Listing listed={listed} none={say.text('questionsNone')}>
        {(rows) => (
          <ul className="rows">
            {rows.map(({ id, account, message, createdAt, codes }) => (
              <li key={id}>
                <p className="pre">{message}</p>
                <p className="quiet small">
                  {say.moment(createdAt)} ·{' '}
                  <Link to="/accounts/$id" params={{ id: account }}>
                    {account}
                  </Link>
                  {codes.length > 0 && ` · ${codes.join(', ')}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </section>
  )
}
