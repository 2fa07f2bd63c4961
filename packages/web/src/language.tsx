/** The language of the page: the reader's choice, else the browser's. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { IntlProvider } from 'react-intl'
import { en } from './messages/en.ts'
import { fr } from './messages/fr.ts'

const catalogues = { en, fr }
export type Language = keyof typeof catalogues
export const languages: readonly { readonly id: Language; readonly name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'fr', name: 'Français' },
]

const kept = 'coterm-language'
const Choice = createContext<{ language: Language; choose(language: Language): void }>({
  language: 'en',
  choose: () => {},
})

export function useLanguage() {
  return useContext(Choice)
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(preferred)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = (chosen: Language) => {
    localStorage.setItem(kept, chosen)
    setLanguage(chosen)
  }
  return (
    <Choice value={{ language, choose }}>
      <IntlProvider locale={language} messages={catalogues[language]}>
        {children}
      </IntlProvider>
    </Choice>
  )
}

function preferred(): Language {
  const asked = localStorage.getItem(kept) ?? navigator.language.slice(0, 2)
  return asked === 'fr' ? 'fr' : 'en'
}
