/** How the member signs in, and where they are signed in. */
import { Page } from '../ui/page.tsx'
import { useSay } from '../ui/values.tsx'
import { Sessions } from './sessions.tsx'

export function SecurityPage() {
  const say = useSay()
  return (
    <Page title={say.text('security')}>
      <Sessions />
    </Page>
  )
}
