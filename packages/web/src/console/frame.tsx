/** The frame of every page of the console: where one is, where one can go, and a heading that takes the focus. */
import './console.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../language.tsx'
import { type Language, languages } from '../messages/catalogues.ts'
import { useSay } from '../ui/values.tsx'
import { useConsole } from './api.ts'
import { consoleLanguages } from './language.tsx'
import { groups } from './places.ts'
import { sessionOf } from './session.tsx'

type Props = {
  readonly title: string
  readonly children: ReactNode
  readonly signedIn?: boolean
  /** The page that this one belongs to. */
  readonly from?: ReactNode
}

export function Frame({ title, children, signedIn = true, from }: Props) {
  const say = useSay()
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
      <div className={signedIn ? 'console' : 'console alone'}>
        <header className="console-bar">
          <span className="brand">{say.text('consoleBrand')}</span>
          <LanguageChoice />
          {signedIn && <WhoIsIn />}
        </header>
        {signedIn && <Places />}
        <main id="content" className="console-page">
          {from && <p className="small">{from}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {children}
        </main>
      </div>
    </>
  )
}

function Places() {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <nav className="console-places" aria-label={say.text('places')}>
      <button type="button" className="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say.text('menu')}
      </button>
      <div className={open ? 'groups open' : 'groups'}>
        {groups.map(({ name, places }) => (
          <section key={name}>
            <h2>{say.text(name)}</h2>
            <ul>
              {places.map((place) => (
                <li key={place.to}>
                  <Link
                    to={place.to}
                    activeOptions={{ exact: place.to === '/' }}
                    activeProps={{ 'aria-current': 'page' }}
                    onClick={() => setOpen(false)}
                  >
                    {say.text(place.name)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
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
      {languages
        .filter(({ id }) => consoleLanguages.some((each) => each === id))
        .map(({ id, name }) => (
          <option key={id} value={id} lang={id}>
            {name}
          </option>
        ))}
    </select>
  )
}

function WhoIsIn() {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data } = useQuery(sessionOf(api))
  const leave = async () => {
    await api.endConsoleSession()
    queries.clear()
    navigate({ to: '/sign-in', search: {} })
  }
  return (
    <>
      {data?.operator && <span className="quiet small">{data.operator.name}</span>}
      <button type="button" className="plain" onClick={leave}>
        {say.text('signOut')}
      </button>
    </>
  )
}
