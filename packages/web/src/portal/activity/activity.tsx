/** Everything that happened in the account: what, when, and who asked for it. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Shape, useApi } from '../../api.ts'
import { sentenceOf } from '../../ui/event-sentence.ts'
import { Failed, Waiting } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useProductNames } from '../../ui/product-names.ts'
import { Table } from '../../ui/table.tsx'
import { type Say, useSay } from '../../ui/values.tsx'

type Event = Shape<'Event'>

const pageSize = 50

export function ActivityPage() {
  const say = useSay()
  const api = useApi()
  const pages = useInfiniteQuery({
    queryKey: ['events'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => api.listEvents({ limit: pageSize, ...(pageParam && { cursor: pageParam }) }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
  const events = pages.data?.pages.flatMap(({ data }) => data)
  return (
    <Page title={say.text('activity')} wide>
      <p>
        <Link to="/">{say.text('back')}</Link>
      </p>
      <p className="quiet">{say.text('activityHelp')}</p>
      {pages.error && <Failed error={pages.error} retry={() => pages.refetch()} />}
      <section className="card reserve">
        {events ? <Events events={events} /> : <Waiting />}
        {pages.hasNextPage && (
          <button type="button" disabled={pages.isFetching} onClick={() => pages.fetchNextPage()}>
            {say.text('more')}
          </button>
        )}
      </section>
    </Page>
  )
}

function Events({ events }: { readonly events: readonly Event[] }) {
  const say = useSay()
  const nameOf = useProductNames()
  if (events.length === 0) return <p className="quiet">{say.text('activityNone')}</p>
  return (
    <Table
      caption={say.text('activity')}
      columns={[
        { id: 'when', label: say.text('columnDate') },
        { id: 'what', label: say.text('activityWhat') },
        { id: 'product', label: say.text('columnProduct') },
        { id: 'who', label: say.text('activityWho') },
      ]}
      rows={events.map((event) => ({
        id: event.number,
        cells: [
          say.day(event.date),
          sentenceOf(event, { say, nameOf }),
          <About key="about" event={event} />,
          whoOf(event, say),
        ],
      }))}
    />
  )
}

function About({ event: { subscription, data } }: { readonly event: Event }) {
  const say = useSay()
  const { invoice } = data
  if (subscription) {
    return (
      <Link to="/subscriptions/$id" params={{ id: subscription.id }}>
        {subscription.product}
      </Link>
    )
  }
  if (typeof invoice !== 'string') return null
  return (
    <Link to="/invoices/$id" params={{ id: invoice }}>
      {say.text('activityInvoice')}
    </Link>
  )
}

function whoOf({ by }: Event, say: Say): string {
  return say.text('activityBy', { kind: by.name ? 'named' : by.kind, name: by.name ?? '' })
}
