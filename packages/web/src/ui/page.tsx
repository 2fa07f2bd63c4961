/** The frame of every page: who it is for, where one is, and a heading that takes the focus when one arrives. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useApi } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { type Language, languages } from '../messages/catalogues.ts'
import { sessionOf } from './account.ts'
import { useBranding } from './branding.ts'
import { Footer } from './footer.tsx'
import { useSay } from './values.tsx'

type Props = {
  readonly title: string
  readonly children: ReactNode
  readonly signedIn?: boolean
  /** Room for side by side, where people compare. */
  readonly wide?: boolean
}

export function Page({ title, children, signedIn = true, wide = false }: Props) {
  const say = useSay()
  const branding = useBranding()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title
    heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <>
      <a className="skip" href="#content">
        {say.text('skip')}
      </a>
      <header className={wide ? 'frame wide' : 'frame'}>
        <Link className="brand" to="/" aria-label={branding?.name ?? say.text('brand')}>
          {branding?.logo ? <img src={branding.logo} alt={branding.name} /> : (branding?.name ?? '\u00a0')}
        </Link>
        <LanguageChoice />
        {signedIn && <SignOut />}
        {signedIn && <Places />}
      </header>
      <main id="content" className={wide ? 'frame wide' : 'frame'}>
        {signedIn && <Acting />}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      <Footer wide={wide} links={branding?.links ?? {}} />
    </>
  )
}

const places = [
  { to: '/', name: 'placeSubscriptions', exact: true },
  { to: '/forecast', name: 'forecast', exact: false },
  { to: '/invoices', name: 'invoices', exact: false },
  { to: '/payment-methods', name: 'paymentMethods', exact: false },
  { to: '/people', name: 'people', exact: false },
  { to: '/settings', name: 'settings', exact: false },
  { to: '/security', name: 'security', exact: false },
  { to: '/activity', name: 'activity', exact: false },
  { to: '/support', name: 'support', exact: false },
] as const

function Places() {
  const say = useSay()
  return (
    <nav aria-label={say.text('places')}>
      <ul className="places">
        {places.map(({ to, name, exact }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact }} activeProps={{ 'aria-current': 'page' }}>
              {say.text(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function LanguageChoice() {
  const { language, choose } = useLanguage()
  const say = useSay()
  return (
    <select
      aria-label={say.text('language')}
      value={language}
      onChange={(event) => choose(event.target.value as Language)}
    >
      {languages.map(({ id, name }) => (
        <option key={id} value={id} lang={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

// Whoever looks in from the vendor is told on every page in whose place they act.
function Acting() {
  const say = useSay()
  const { data } = useQuery(sessionOf(useApi()))
  const leave = useLeave()
  if (!data?.acting) return null
  return (
    <div className="notice row">
      <span>{say.text('actingHere')}</span>
      <button type="button" onClick={leave}>
        {say.text('actingEnd')}
      </button>
    </div>
  )
}

function useLeave(): () => Promise<void> {
  const api = useApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await api.endSession()
    queries.clear()
    navigate({ to: '/sign-in', search: {} })
  }
}

function SignOut() {
  const say = useSay()
  const leave = useLeave()
  return (
    <button type="button" className="plain" onClick={leave}>
      {say.text('signOut')}
    </button>
  )
}
