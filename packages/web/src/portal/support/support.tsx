/** Who can help with what, by every way the vendor offers for it, and a question that brings its circumstances along. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useApi } from '../../api.ts'
import { useAccount, useSubscriptions } from '../../ui/account.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useSay } from '../../ui/values.tsx'
import { About } from './about.tsx'
import { Ask } from './ask.tsx'
import { Asked } from './asked.tsx'
import { Contacts } from './contacts.tsx'

export function SupportPage() {
  const say = useSay()
  const api = useApi()
  const navigate = useNavigate()
  const search = useSearch({ from: '/support' })
  const account = useAccount()
  const subscriptions = useSubscriptions()
  const { subscription, topic } = search
  const id = account.data?.id
  const contacts = useQuery({
    queryKey: ['support-contacts', id, subscription, topic],
    queryFn: () =>
      api.listSupportContacts({ account: id ?? '', ...(subscription && { subscription }), ...(topic && { topic }) }),
    enabled: id !== undefined,
    placeholderData: (before) => before,
  })
  return (
    <Page title={say.text('support')}>
      <p>
        <Link to="/">{say.text('back')}</Link>
      </p>
      <About
        search={search}
        subscriptions={subscriptions.data?.data ?? []}
        change={(next) => navigate({ to: '/support', search: next, replace: true })}
      />
      <section className="card reserve">
        <h2>{say.text('supportWays')}</h2>
        <Loaded query={contacts}>{({ data }) => <Contacts contacts={data} />}</Loaded>
      </section>
      {!contacts.isPending && (
        <>
          <Ask search={search} />
          <Asked />
        </>
      )}
    </Page>
  )
}
