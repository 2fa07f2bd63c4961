/** The length of a subscription's term: a whole number of months, written as an ISO 8601 period. */
export type Term = string & { readonly brand: 'term' }

const pattern = /^P(?:([1-9]\d?)Y)?(?:([1-9]\d{0,2})M)?$/

/** Reads `P1M`, `P1Y`, `P3Y`, `P18M`, `P1Y6M`; undefined for anything else (days and times are not terms). */
export function parseTerm(text: string): Term | undefined {
  return text !== 'P' && pattern.test(text) ? (text as Term) : undefined
}

/** The term in months. */
export function monthsOf(term: Term): number {
  const match = pattern.exec(term)
  return Number(match?.[1] ?? 0) * 12 + Number(match?.[2] ?? 0)
}

/** Terms of one month have shorter stages and fewer notices than longer ones. */
export function isMonthly(term: Term): boolean {
  return monthsOf(term) <= 1
}
