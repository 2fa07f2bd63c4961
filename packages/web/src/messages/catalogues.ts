/**
 * What the portal says, by language: what the first page says is there before it is shown, the rest before the first
 * other page is.
 */

export type Catalogue = Readonly<Record<string, string>>
type Loading = { readonly name: string; first(): Promise<Catalogue>; rest(): Promise<Catalogue> }

const catalogues = {
  en: {
    name: 'English',
    first: async () => (await import('./first/en.ts')).first,
    rest: async () => (await import('./en.ts')).en,
  },
  fr: {
    name: 'Français',
    first: async () => (await import('./first/fr.ts')).first,
    rest: async () => (await import('./fr.ts')).fr,
  },
  de: {
    name: 'Deutsch',
    first: async () => (await import('./first/de.ts')).first,
    rest: async () => (await import('./de.ts')).de,
  },
  es: {
    name: 'Español',
    first: async () => (await import('./first/es.ts')).first,
    rest: async () => (await import('./es.ts')).es,
  },
  it: {
    name: 'Italiano',
    first: async () => (await import('./first/it.ts')).first,
    rest: async () => (await import('./it.ts')).it,
  },
  pt: {
    name: 'Português',
    first: async () => (await import('./first/pt.ts')).first,
    rest: async () => (await import('./pt.ts')).pt,
  },
  nl: {
    name: 'Nederlands',
    first: async () => (await import('./first/nl.ts')).first,
    rest: async () => (await import('./nl.ts')).nl,
  },
  ja: {
    name: '日本語',
    first: async () => (await import('./first/ja.ts')).first,
    rest: async () => (await import('./ja.ts')).ja,
  },
} as const satisfies Record<string, Loading>

export type Language = keyof typeof catalogues

export const languages = Object.entries(catalogues).map(([id, { name }]) => ({ id: id as Language, name }))

const loading = new Map<string, Promise<Catalogue>>()

/** Each part is asked for once; one that did not arrive is asked for again. */
export function loadMessages(language: Language, part: 'first' | 'rest'): Promise<Catalogue> {
  const key = `${language} ${part}`
  const known = loading.get(key)
  if (known) return known
  const asked = catalogues[language][part]()
  asked.catch(() => loading.delete(key))
  loading.set(key, asked)
  return asked
}
