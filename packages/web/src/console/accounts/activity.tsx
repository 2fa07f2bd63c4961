/** Everything that happened in the account, newest first: what, when, and who asked for it. */
import type { Shape } from '../../api.ts'
import { sentenceOf } from '../../ui/event-sentence.ts'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Listing, useListing } from '../listing.tsx'
import { useProductNames } from '../product-names.ts'

export function AccountActivity({ account: { id: account, seller } }: { readonly account: Shape<'Account'> }) {
  const say = useSay()
  const api = useConsole()
  const nameOf = useProductNames(seller.id)
  const listed = useListing(['events', account], (next) => api.listEvents({ account, limit: 25, ...next }))
  const by = ({ kind, name }: Shape<'Event'>['by']) =>
    say.text('activityBy', { kind: name ? 'named' : kind, name: name ?? '' })
  return (
    <section className="card">
      <h2>{say.text('activity')}</h2>
      <Listing listed={listed} none={say.text('activityNone')}>
        {(rows) => (
          <Table
            caption={say.text('activity')}
            columns={[
              { id: 'when', label: say.text('columnDate') },
              { id: 'what', label: say.text('activityWhat') },
              { id: 'product', label: say.text('columnProduct') },
              { id: 'who', label: say.text('activityWho') },
            ]}
            rows={rows.map((event) => ({
              id: event.number,
              cells: [
                say.day(event.date),
                sentenceOf(event, { say, nameOf }),
                event.subscription?.product ?? '',
                by(event.by),
              ],
            }))}
          />
        )}
      </Listing>
    </section>
  )
}
