/** Every renewal and every stop of some days, down to the account, with what changes and what might go wrong. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Shape } from '../../api.ts'
import { Table } from '../../ui/table.tsx'
import { type Say, useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Listing, useListing } from '../listing.tsx'

type Renewal = Shape<'RenewalAhead'>
const kinds = ['renews', 'stops', 'term', 'seats', 'product', 'date'] as const
type Kind = (typeof kinds)[number]

type Props = {
  readonly span: { readonly from: string; readonly to: string }
  readonly day: string | null
  readonly whose: { readonly seller?: string; readonly testClock?: string }
}

export function RenewalList({ span, day, whose }: Props) {
  const say = useSay()
  const api = useConsole()
  const [only, setOnly] = useState<Kind | null>(null)
  const listed = useListing(['renewals', span, whose, only], (next) =>
    api.listRenewals({ limit: 50, ...span, ...whose, ...(only && { only }), ...next }),
  )
  return (
    <section className="card reserve">
      <h2>{day === null ? say.text('renewalsOfMonth') : say.text('renewalsOfDay', { day: say.day(day) })}</h2>
      <p className="line">
        <label>
          {say.text('showOnly')}
          <select
            value={only ?? ''}
            onChange={({ target: { value } }) => setOnly(kinds.find((each) => each === value) ?? null)}
          >
            <option value="">{say.text('stateAny')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {say.text('renewalKind', { kind })}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Listing listed={listed} none={say.text('renewalsNone')}>
        {(rows) => (
          <Table
            caption={say.text('renewals')}
            columns={[
              { id: 'account', label: say.text('accountName') },
              { id: 'date', label: say.text('columnDate') },
              { id: 'what', label: say.text('columnProduct') },
              { id: 'total', label: say.text('columnAmount'), numeric: true },
              { id: 'notes', label: say.text('toKnow') },
            ]}
            rows={rows.map((renewal) => ({
              id: renewal.subscription + renewal.date,
              cells: [
                <Link key="account" to="/accounts/$id" params={{ id: renewal.account }}>
                  {renewal.accountName}
                </Link>,
                say.day(renewal.date),
                termsOf(renewal, say),
                renewal.total === null ? '–' : say.money(renewal.total, renewal.currency),
                notesOf(renewal, say).join(' '),
              ],
            }))}
          />
        )}
      </Listing>
    </section>
  )
}

// What comes; and where that is something else, what it was.
function termsOf({ kind, before, after, changes }: Renewal, say: Say): string {
  const words = ({ productName, term, seats }: Renewal['before']) => {
    return say.text('termsAre', { product: productName, term: say.term(term), seats: say.text('seats', { seats }) })
  }
  if (kind === 'stops') return words(before)
  const isOther = changes.some((change) => change !== 'date')
  return isOther ? say.text('insteadOf', { after: words(after), before: words(before) }) : words(after)
}

function notesOf({ kind, reason, amount, currency, changes, pastDue, paymentMethod }: Renewal, say: Say): string[] {
  return [
    ...(kind === 'stops' ? [say.text('stopReason', { reason: reason ?? '' })] : []),
    ...(kind === 'stops' && amount !== null ? [say.text('wouldCost', { amount: say.money(amount, currency) })] : []),
    ...(changes.includes('date') ? [say.text('alignedThen')] : []),
    ...(pastDue ? [say.text('owesNow')] : []),
    ...(kind === 'renews' && paymentMethod === null ? [say.text('noMethodThen')] : []),
  ]
}
