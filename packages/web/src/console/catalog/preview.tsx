/** What a draft would do to every running subscription in the next twelve months, by the decisions that will be taken. */
import { CotermError } from '@coterm/sdk'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Shape } from '../../api.ts'
import { Table } from '../../ui/table.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Download } from '../download.tsx'
import { Facts } from '../facts.tsx'
import { Told } from '../told.tsx'

type Found = Shape<'CatalogPreview'>
const againMs = 2000

export function Preview({ draft }: { readonly draft: string }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const query = useQuery({
    queryKey: ['drafts', 'preview', draft],
    queryFn: () => api.getCatalogPreview({ draft }).catch(noneYet),
    // A large one is reckoned bit by bit.
    refetchInterval: ({ state }) => (state.data?.status === 'reckoning' ? againMs : false),
  })
  const reckon = useMutation({
    mutationFn: () => api.previewCatalogDraft({ draft }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['drafts', 'preview'] }),
  })
  return (
    <section className="card">
      <h2>{say.text('effect')}</h2>
      <p className="quiet small">{say.text('effectHelp')}</p>
      <p>
        <button type="button" className="primary" disabled={reckon.isPending} onClick={() => reckon.mutate()}>
          {say.text('effectSee')}
        </button>
      </p>
      {reckon.error && <Told error={reckon.error} />}
      {query.error && <Told error={query.error} />}
      {query.data && <Effect found={query.data} />}
    </section>
  )
}

// Before it has been asked for there is none, which is no problem.
function noneYet(error: unknown): null {
  if (error instanceof CotermError && error.status === 404) return null
  throw error
}

function Effect({ found }: { readonly found: Found }) {
  const say = useSay()
  const api = useConsole()
  const { status, stale, accounts, subscriptions, failure, draft } = found
  if (status === 'failed') return <p className="warn">{failure}</p>
  if (status === 'reckoning') {
    return <p role="status">{say.text('effectReckoning', { done: accounts.done, total: accounts.total })}</p>
  }
  if (subscriptions.running === 0) return <p className="quiet">{say.text('effectNone')}</p>
  return (
    <>
      {stale.length > 0 && <p className="notice">{say.text('effectStale')}</p>}
      <Facts
        facts={[
          { name: say.text('effectRunning'), value: subscriptions.running },
          { name: say.text('effectKind', { kind: 'unaffected' }), value: subscriptions.unaffected },
          { name: say.text('effectKind', { kind: 'dearer' }), value: subscriptions.dearer },
          { name: say.text('effectKind', { kind: 'cheaper' }), value: subscriptions.cheaper },
          { name: say.text('effectKind', { kind: 'stops' }), value: subscriptions.stops },
          { name: say.text('effectKind', { kind: 'renews_again' }), value: subscriptions.renewsAgain },
          { name: say.text('effectKind', { kind: 'actions' }), value: subscriptions.actions },
        ]}
      />
      {found.currencies.map((currency) => (
        <Months key={currency.currency} of={currency} />
      ))}
      <Actions found={found} />
      <Largest found={found} />
      <Download
        label={say.text('effectCsv')}
        name="effects.csv"
        get={async () => api.getCatalogEffectsCsv({ draft })}
      />
    </>
  )
}

function Months({ of: { currency, months } }: { readonly of: Found['currencies'][number] }) {
  const say = useSay()
  const money = (amount: string) => say.money(amount, currency)
  return (
    <>
      <h3 className="sub">{say.text('effectMonths', { currency })}</h3>
      <Table
        caption={say.text('effectMonths', { currency })}
        columns={[
          { id: 'month', label: say.text('effectMonth') },
          { id: 'before', label: say.text('columnNow'), numeric: true },
          { id: 'after', label: say.text('effectAfter'), numeric: true },
          { id: 'difference', label: say.text('effectDifference'), numeric: true },
        ]}
        rows={months.map(({ month, before, after, difference }) => ({
          id: month,
          cells: [say.month(new Date(`${month}-01T00:00:00Z`)), money(before), money(after), money(difference)],
        }))}
      />
    </>
  )
}

function Actions({ found: { actions } }: { readonly found: Found }) {
  const say = useSay()
  const shown = actions.filter(({ closes, opens }) => closes + opens > 0)
  if (shown.length === 0) return null
  return (
    <>
      <h3 className="sub">{say.text('effectActions')}</h3>
      <Table
        caption={say.text('effectActions')}
        columns={[
          { id: 'action', label: say.text('changeWhat') },
          { id: 'closes', label: say.text('effectCloses'), numeric: true },
          { id: 'opens', label: say.text('effectOpens'), numeric: true },
          { id: 'why', label: say.text('reasonIs') },
        ]}
        rows={shown.map(({ action, closes, opens, appears }) => ({
          id: action,
          cells: [action, closes, opens, appears.map(({ code }) => code).join(', ')],
        }))}
      />
    </>
  )
}

function Largest({ found: { largest } }: { readonly found: Found }) {
  const say = useSay()
  if (largest.length === 0) return null
  return (
    <>
      <h3 className="sub">{say.text('effectLargest')}</h3>
      <Table
        caption={say.text('effectLargest')}
        columns={[
          { id: 'account', label: say.text('accountName') },
          { id: 'product', label: say.text('field_product') },
          { id: 'before', label: say.text('columnNow'), numeric: true },
          { id: 'after', label: say.text('effectAfter'), numeric: true },
        ]}
        rows={largest.map(({ subscription, account, accountName, product, before, after, currency }) => ({
          id: subscription,
          cells: [
            <Link key="account" to="/accounts/$id" params={{ id: account }}>
              {accountName}
            </Link>,
            product,
            say.money(before, currency),
            say.money(after, currency),
          ],
        }))}
      />
    </>
  )
}
