/** One account: what it has, owes and asked for, and what was done in it. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Shape } from '../../api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Facts } from '../facts.tsx'
import { Frame } from '../frame.tsx'
import { ActAs } from './act-as.tsx'
import { AccountActivity } from './activity.tsx'
import { AccountCredit } from './credit.tsx'
import { AccountInvoices } from './invoices.tsx'
import { MakeQuote } from './make-quote.tsx'
import { AccountPeople } from './people.tsx'
import { AccountStops } from './stops.tsx'
import { AccountSubscriptions } from './subscriptions.tsx'

export function AccountPage() {
  const { id } = useParams({ from: '/accounts/$id' })
  const say = useSay()
  const api = useConsole()
  const query = useQuery({ queryKey: ['account', id], queryFn: () => api.getAccount({ account: id }) })
  return (
    <Frame
      title={query.data?.name ?? say.text('accounts')}
      from={<Link to="/accounts">{say.text('allAccounts')}</Link>}
    >
      <Loaded query={query}>
        {(account) => (
          <>
            <Summary account={account} />
            <ActAs account={account.id} />
            <AccountSubscriptions account={account.id} />
            <MakeQuote account={account} />
            <AccountInvoices account={account.id} />
            <AccountCredit account={account} />
            <AccountPeople account={account.id} />
            <AccountStops account={account.id} />
            <AccountActivity account={account} />
          </>
        )}
      </Loaded>
    </Frame>
  )
}

function Summary({ account }: { readonly account: Shape<'Account'> }) {
  const say = useSay()
  const { id, country, region, kind, taxId, seller, today, testClock, paymentMethods } = account
  const [next] = account.nextPayments
  return (
    <section className="card">
      <Facts
        facts={[
          { name: say.text('accountId'), value: <code>{id}</code> },
          { name: say.text('accountKind'), value: say.text('accountKindIs', { kind }) },
          { name: say.text('country'), value: region ? `${country} (${region})` : country },
          { name: say.text('vatId'), value: taxId },
          { name: say.text('seller'), value: seller.name },
          { name: say.text('accountToday'), value: say.day(today) },
          { name: say.text('accountTime'), value: say.text(testClock === null ? 'realTime' : 'onTestClock') },
          { name: say.text('paymentMethods'), value: say.list(paymentMethods.map(({ label }) => label)) },
          {
            name: say.text('accountNext'),
            value: next
              ? say.text('paymentOn', { date: say.day(next.date), amount: say.money(next.amount, next.currency) })
              : say.text('noPayments'),
          },
        ]}
      />
    </section>
  )
}
