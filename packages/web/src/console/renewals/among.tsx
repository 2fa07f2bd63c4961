/** The three ways to look at the days ahead, for the same accounts. */
import { Link } from '@tanstack/react-router'
import { useSay } from '../../ui/values.tsx'
import type { Ahead } from './search.ts'

const pages = [
  { to: '/renewals', name: 'renewals' },
  { to: '/dry-run', name: 'dryRun' },
  { to: '/forecast', name: 'sellerForecast' },
] as const

export function Among({ ahead: { on: _, ...whose } }: { readonly ahead: Ahead }) {
  const say = useSay()
  return (
    <nav aria-label={say.text('renewalsAhead')}>
      <ul className="among">
        {pages.map(({ to, name }) => (
          <li key={to}>
            <Link
              to={to}
              search={whose}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {say.text(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
