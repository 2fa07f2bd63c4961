/** How the member signs in, where they are signed in, and what the account asks of everybody. */
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../api.ts'
import { Page } from '../ui/page.tsx'
import { useSay } from '../ui/values.tsx'
import { Codes } from './codes.tsx'
import { Passkeys } from './passkeys.tsx'
import { SecurityPolicy } from './security-policy.tsx'
import { Sessions } from './sessions.tsx'

export function SecurityPage() {
  const say = useSay()
  const api = useApi()
  const { data } = useQuery({ queryKey: ['own-security'], queryFn: () => api.getOwnSecurity() })
  return (
    <Page title={say.text('security')}>
      <Passkeys />
      <Codes />
      <Sessions />
      {data && <SecurityPolicy policy={data.policy} />}
    </Page>
  )
}
