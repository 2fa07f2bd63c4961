/** Where the member is signed in, and signing out there. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Told } from '../ui/told.tsx'
import { type Say, useSay } from '../ui/values.tsx'

export function Sessions() {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: ['sessions'], queryFn: () => api.listSessions() })
  const settled = { onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }) }
  const end = useMutation({ mutationFn: (session: string) => api.revokeSession({ session }), ...settled })
  const endOthers = useMutation({ mutationFn: () => api.revokeOtherSessions(), ...settled })
  const problem = end.error ?? endOthers.error
  return (
    <section className="card">
      <h2>{say.text('sessions')}</h2>
      <p className="quiet small">{say.text('sessionsHelp')}</p>
      <Loaded query={query}>
        {({ data }) => (
          <>
            <ul className="rows">
              {data.map(({ id, current, method, userAgent, createdAt, lastSeenAt }) => (
                <li key={id}>
                  <div className="row">
                    <strong>{deviceOf(say, userAgent)}</strong>
                    <span className="quiet">{current && say.text('thisSession')}</span>
                  </div>
                  <p className="quiet small">
                    {say.text('sessionSince', { since: say.moment(createdAt), seen: say.moment(lastSeenAt) })} ·{' '}
                    {say.text('sessionHow', { method })}
                  </p>
                  {!current && (
                    <button type="button" disabled={end.isPending} onClick={() => end.mutate(id)}>
                      {say.text('endSession')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {problem && <Told error={problem} />}
            {data.length > 1 && (
              <button type="button" disabled={endOthers.isPending} onClick={() => endOthers.mutate()}>
                {say.text('endOthers')}
              </button>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}

const browsers = [
  ['Edge', /\bEdg/],
  ['Firefox', /\bFirefox\//],
  ['Chrome', /\b(Headless)?Chrome\//],
  ['Safari', /\bSafari\//],
] as const
const systems = [
  ['iOS', /\b(iPhone|iPad)\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS\b/],
  ['Linux', /\bLinux\b/],
] as const

// Browsers say many names: the first that is found is the one that people know it by.
function deviceOf(say: Say, userAgent: string | null): string {
  const [browser] = browsers.find(([, pattern]) => pattern.test(userAgent ?? '')) ?? []
  const [system] = systems.find(([, pattern]) => pattern.test(userAgent ?? '')) ?? []
  return browser && system ? say.text('device', { browser, system }) : say.text('unknownDevice')
}
