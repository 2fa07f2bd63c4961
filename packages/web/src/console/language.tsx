/** The console's language, English or French: the reader's choice, else the browser's. */
import { type ReactNode, useEffect, useState } from 'react'
import { type Shown, Speaking } from '../language.tsx'
import { type Catalogue, type Language, loadMessages } from '../messages/catalogues.ts'

const own = {
  en: async () => (await import('./messages/en.ts')).en,
  fr: async () => (await import('./messages/fr.ts')).fr,
}

export type ConsoleLanguage = keyof typeof own
export const consoleLanguages = Object.keys(own) as ConsoleLanguage[]

const kept = 'coterm-console-language'

export function ConsoleLanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<ConsoleLanguage>(preferred)
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    let wanted = true
    allMessages(language).then((messages) => {
      if (wanted) setShown({ language, messages })
    })
    document.documentElement.lang = language
    return () => {
      wanted = false
    }
  }, [language])
  if (!shown) return null
  const choose = (chosen: Language) => {
    const next = consoleLanguages.find((each) => each === chosen) ?? 'en'
    localStorage.setItem(kept, next)
    setLanguage(next)
  }
  return (
    <Speaking shown={shown} choose={choose}>
      {children}
    </Speaking>
  )
}

// What the portal says of the same things, the console says in the same words.
async function allMessages(language: ConsoleLanguage): Promise<Catalogue> {
  const parts = await Promise.all([loadMessages(language, 'first'), loadMessages(language, 'rest'), own[language]()])
  return Object.assign({}, ...parts)
}

function preferred(): ConsoleLanguage {
  const asked = localStorage.getItem(kept) ?? navigator.language.slice(0, 2)
  return consoleLanguages.find((each) => each === asked) ?? 'en'
}
