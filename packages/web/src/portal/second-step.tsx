/** After the link: the second factor, or setting one up where the account asks for it and there is none yet. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Confirm } from '../ui/confirm.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { useSession } from '../ui/only.tsx'
import { Page } from '../ui/page.tsx'
import { useSay } from '../ui/values.tsx'
import { Codes } from './codes.tsx'
import { Passkeys } from './passkeys.tsx'

export function SecondStepPage() {
  const say = useSay()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const session = useSession()
  const state = session.data?.secondFactor
  const through = state === 'given' || state === 'none'
  useEffect(() => {
    if (through) navigate({ to: '/' })
  }, [through, navigate])
  return (
    <Page title={say.text('secondStep')} signedIn={false}>
      <Loaded query={session}>
        {({ secondFactor }) =>
          secondFactor === 'due' ? (
            <section className="card">
              <p>{say.text('secondStepDue')}</p>
              <Confirm done={() => queries.resetQueries()} />
            </section>
          ) : (
            <>
              <p>{say.text('secondStepSetUp')}</p>
              <Passkeys />
              <Codes />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
