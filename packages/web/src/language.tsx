/** The language of the page: the reader's choice, else the browser's. */
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { IntlProvider } from 'react-intl'
import { type Catalogue, type Language, languages, loadMessages } from './messages/catalogues.ts'

const kept = 'coterm-language'
const Choice = createContext<{ language: Language; choose(language: Language): void }>({
  language: 'en',
  choose: () => {},
})

export function useLanguage() {
  return useContext(Choice)
}

// Once the first page is there: its words are all it needs, and the rest must not be in its way.
const restAfterMs = 3_000
let fetchRest: () => Promise<void> = async () => {}

export type Shown = { readonly language: Language; readonly messages: Catalogue }

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [language, setLanguage] = useState<Language>(preferred)
  const begun = useRef(false)
  useEffect(() => {
    let wanted = true
    const show = (messages: Catalogue) => {
      if (wanted) setShown((before) => ({ language, messages: merged(before, language, messages) }))
    }
    const begin = (messages: Catalogue) => {
      if (wanted) setShown((before) => before ?? { language, messages })
    }
    // The first page waits for its own words only. A change of language waits for all, so that no page is half of each.
    const rest = () => allMessages(language).then(show)
    loadMessages(language, 'first').then(begin, () => {})
    const later = setTimeout(() => rest().catch(() => {}), begun.current ? 0 : restAfterMs)
    begun.current = true
    fetchRest = rest
    return () => {
      wanted = false
      clearTimeout(later)
    }
  }, [language])
  useEffect(() => {
    document.documentElement.lang = shown?.language ?? language
  }, [shown, language])
  const choose = (chosen: Language) => {
    localStorage.setItem(kept, chosen)
    setLanguage(chosen)
  }
  if (!shown) return null
  return (
    <Speaking shown={shown} choose={choose}>
      {children}
    </Speaking>
  )
}

type SpeakingProps = {
  readonly shown: Shown
  readonly choose: (language: Language) => void
  readonly children: ReactNode
}

/** Everything below is said in the language that is shown. */
export function Speaking({ shown, choose, children }: SpeakingProps) {
  return (
    <Choice value={{ language: shown.language, choose }}>
      <IntlProvider locale={localeOf(shown.language)} messages={{ ...shown.messages }}>
        {children}
      </IntlProvider>
    </Choice>
  )
}

// The texts are European; the language alone would be written as it is in Brazil.
function localeOf(language: Language): string {
  return language === 'pt' ? 'pt-PT' : language
}

/** What pages other than the first wait for, beside their own code. */
export async function pageMessages(): Promise<void> {
  await fetchRest()
}

async function allMessages(language: Language): Promise<Catalogue> {
  const [first, rest] = await Promise.all([loadMessages(language, 'first'), loadMessages(language, 'rest')])
  return { ...first, ...rest }
}

// A part that arrives late takes nothing away.
function merged(before: Shown | null, language: Language, messages: Catalogue): Catalogue {
  return before?.language === language ? { ...before.messages, ...messages } : messages
}

function preferred(): Language {
  const asked = localStorage.getItem(kept) ?? navigator.language.slice(0, 2)
  return languages.find(({ id }) => id === asked)?.id ?? 'en'
}
