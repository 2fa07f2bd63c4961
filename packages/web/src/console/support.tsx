/** What people declared about their contracts, as far as it waits for somebody, and what members have asked. */
import { Link } from '@tanstack/react-router'
import type { Shape } from '../api.ts'
import { useSay } from '../ui/values.tsx'
import { useConsole } from './api.ts'
import { Facts } from './facts.tsx'
import { Frame } from './frame.tsx'
import { Listing, useListing } from './listing.tsx'
import { Questions } from './questions.tsx'
import { Needs } from './session.tsx'
import { WithReason } from './with-reason.tsx'

type Statement = Shape<'ContractStatement'>

export function SupportPage() {
  const say = useSay()
  const api = useConsole()
  const listed = useListing(['statements'], (next) =>
    api.listContractStatements({ status: 'open', limit: 50, ...next }),
  )
  return (
    <Frame title={say.text('requests')}>
      <section className="card">
        <h2>{say.text('statementsTitle')}</h2>
        <p className="quiet small">{say.text('statementsHelp')}</p>
        <Listing listed={listed} none={say.text('statementsNone')}>
          {(rows) => (
            <ul className="rows">
              {rows.map((statement) => (
                <li key={statement.id}>
                  <StatementFacts statement={statement} />
                  <Needs scope="accounts">
                    <WithReason
                      title={say.text('statementAnswer')}
                      label={say.text('whatWasDone')}
                      button={say.text('statementClose')}
                      act={(note) => api.closeContractStatement({ statement: statement.id, note })}
                    />
                  </Needs>
                </li>
              ))}
            </ul>
          )}
        </Listing>
      </section>
      <Questions />
    </Frame>
  )
}

function StatementFacts({ statement }: { readonly statement: Statement }) {
  const say = useSay()
  const { kind, receivedAt, name, email, contract, cause, wishedOn, account } = statement
  const accountLink = account && (
    <Link to="/accounts/$id" params={{ id: account }}>
      {account}
    </Link>
  )
  return (
    <Facts
      facts={[
        { name: say.text('statementKind'), value: say.text('statementKindIs', { kind }) },
        { name: say.text('receivedAt'), value: say.moment(receivedAt) },
        { name: say.text('personName'), value: `${name} (${email})` },
        { name: say.text('contractNamed'), value: contract },
        { name: say.text('causeIs'), value: cause },
        { name: say.text('wishedOn'), value: wishedOn && say.day(wishedOn) },
        { name: say.text('accountId'), value: accountLink },
      ]}
    />
  )
}
