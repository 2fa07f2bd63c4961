/** A line in one sentence a person can check with a calculator: "AutoCAD LT: 2 seats × 420.00 USD × 200 of 365 days". */
import type { Language } from '../language.ts'
import { formatMoney } from '../money/money.ts'
import { addDays, formatPlainDate } from '../time/plain-date.ts'
import type { InvoiceLine } from './invoice.ts'

const words: Readonly<Record<Language, Readonly<Record<'seat' | 'seats' | 'of' | 'days' | 'to', string>>>> = {
  en: { seat: 'seat', seats: 'seats', of: 'of', days: 'days', to: 'to' },
  fr: { seat: 'poste', seats: 'postes', of: 'sur', days: 'jours', to: 'au' },
  de: { seat: 'Platz', seats: 'Plätze', of: 'von', days: 'Tagen', to: 'bis' },
  es: { seat: 'puesto', seats: 'puestos', of: 'de', days: 'días', to: 'a' },
  it: { seat: 'postazione', seats: 'postazioni', of: 'di', days: 'giorni', to: 'al' },
  pt: { seat: 'posto', seats: 'postos', of: 'de', days: 'dias', to: 'a' },
  nl: { seat: 'plaats', seats: 'plaatsen', of: 'van', days: 'dagen', to: 't/m' },
  ja: { seat: 'シート', seats: 'シート', of: '/', days: '日', to: '～' },
}

export function describeLine(line: InvoiceLine, productName: string, language: Language = 'en'): string {
  const { seat, seats, of, days, to } = words[language]
  const { quantity, unitPrice, fraction, period } = line
  const price = `${quantity} ${quantity > 1 ? seats : seat} × ${formatMoney(unitPrice)} ${unitPrice.currency}`
  const part = fraction ? ` × ${fraction.days} ${of} ${fraction.of} ${days}` : ''
  const dates = `${formatPlainDate(period.start)} ${to} ${formatPlainDate(addDays(period.end, -1))}`
  return `${productName}: ${price}${part}, ${dates}`
}
