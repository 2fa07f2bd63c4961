/** What has been asked before. */
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.ts'
import { useSay } from '../../ui/values.tsx'

const latest = 10

export function Asked() {
  const say = useSay()
  const api = useApi()
  const asked = useQuery({
    queryKey: ['support-requests'],
    queryFn: () => api.listSupportRequests({ limit: latest }),
  })
  if (!asked.data || asked.data.data.length === 0) return null
  return (
    <section className="card">
      <h2>{say.text('supportAsked')}</h2>
      <ul className="rows">
        {asked.data.data.map(({ id, topic, message, createdAt }) => (
          <li key={id}>
            <div className="row">
              <strong>{say.text('topic', { topic })}</strong>
              <span className="quiet small">{say.moment(createdAt)}</span>
            </div>
            <p className="message">{message}</p>
            <p className="quiet small">{say.text('supportNumber', { number: id })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
