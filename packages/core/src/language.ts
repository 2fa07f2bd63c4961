/** The languages the product speaks to customers in: documents, e-mails, the portal. */

export const languages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ja'] as const
export type Language = (typeof languages)[number]

// Only countries with one of these as their one official language of business; elsewhere it is asked for, or English.
const spokenIn: Readonly<Record<Exclude<Language, 'en'>, string>> = {
  fr: 'FR MC',
  de: 'DE AT LI',
  es: 'ES MX AR CO CL PE UY EC CR PA GT DO BO PY SV HN NI CU VE',
  it: 'IT SM VA',
  pt: 'PT BR AO MZ CV',
  nl: 'NL SR',
  ja: 'JP',
}

/** The language of an account in this country that has not said which one it wants. */
export function languageFor(country: string): Language {
  return languages.find((language) => language !== 'en' && spokenIn[language].split(' ').includes(country)) ?? 'en'
}
