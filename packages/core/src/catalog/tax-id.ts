/**
 * VAT ids: how those of each member state are written, and the evidence that one was valid. The formats are those of
 * VIES, https://ec.europa.eu/taxation_customs/vies/#/faq (question 11); whether the number exists, only a check can say.
 */
import type { PlainDate } from '../time/plain-date.ts'
import { europeanUnion } from './countries.ts'

/** That a VAT id was found valid: when, where it was looked up, and the reference that was given for it. */
export type TaxIdEvidence = {
  readonly checkedOn: PlainDate
  readonly source: string
  readonly reference: string | null
}

export type TaxId = { readonly value: string; readonly evidence: TaxIdEvidence | null }

const digits = (least: number, most = least) => `\\d{${least},${most}}`
const formats: Readonly<Record<string, string>> = {
  AT: 'U\\d{8}',
  BE: '[01]\\d{9}',
  BG: digits(9, 10),
  CY: '\\d{8}[A-Z]',
  CZ: digits(8, 10),
  DE: digits(9),
  DK: digits(8),
  EE: digits(9),
  EL: digits(9),
  ES: '(?:[A-Z]\\d{7}[A-Z]|[A-Z]\\d{8}|\\d{8}[A-Z])',
  FI: digits(8),
  FR: '[A-HJ-NP-Z0-9]{2}\\d{9}',
  HR: digits(11),
  HU: digits(8),
  IE: '(?:\\d[A-Z0-9+*]\\d{5}[A-Z]|\\d{7}[A-W][A-I])',
  IT: digits(11),
  LT: '(?:\\d{9}|\\d{12})',
  LU: digits(8),
  LV: digits(11),
  MT: digits(8),
  NL: '[A-Z0-9+*]{9}B[A-Z0-9+*]{2}',
  PL: digits(10),
  PT: digits(9),
  RO: digits(2, 10),
  SE: digits(12),
  SI: digits(8),
  SK: digits(10),
}
const patterns = new Map(
  Object.entries(formats).map(([prefix, format]) => [prefix, new RegExp(`^${prefix}${format}$`)]),
)
const anywhere = /^[A-Z0-9][A-Z0-9+*]{2,29}$/

/** As it is kept: capitals, without spaces, dots and dashes. */
export function tidyTaxId(text: string): string {
  return text.toUpperCase().replaceAll(/[\s.\-/]/g, '')
}

/** The member state whose VAT id this is by its first letters; null for any other number. */
export function memberStateOf(value: string): string | null {
  const prefix = value.slice(0, 2)
  return patterns.has(prefix) ? (prefix === 'EL' ? 'GR' : prefix) : null
}

/** True when a customer of this country can have this number, as far as its writing tells. */
export function isWrittenRight(value: string, country: string): boolean {
  const pattern = europeanUnion.includes(country) ? patterns.get(value.slice(0, 2)) : anywhere
  return pattern?.test(value) ?? false
}
