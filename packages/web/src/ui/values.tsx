/** Money, dates and terms as a person reads them. Amounts stay the strings they are: nothing is computed here. */
import { monthsOf, type Term } from '@coterm/core/time/term.ts'
import { type IntlShape, useIntl } from 'react-intl'

export type Say = ReturnType<typeof useSay>

export function useSay() {
  const intl = useIntl()
  return {
    text: (id: string, values?: Record<string, string | number>) => intl.formatMessage({ id }, values),
    money: (amount: string, currency: string) => money(intl, amount, currency),
    roughly: (amount: number, currency: string) =>
      intl.formatNumber(amount, { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 }),
    day: (date: string) => intl.formatDate(`${date}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }),
    month: (at: Date) => intl.formatDate(at, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    weekday: (at: Date) => intl.formatDate(at, { weekday: 'short', timeZone: 'UTC' }),
    list: (items: readonly string[]) => intl.formatList(items),
    moment: (instant: string) => intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' }),
    term: (term: string) => intl.formatMessage({ id: 'term' }, { months: monthsOf(term as Term) }),
  }
}

function money(intl: IntlShape, amount: string, currency: string): string {
  // Intl takes decimal strings and formats them exactly; its types do not know that yet.
  const style = { style: 'currency', currency } as const
  return new Intl.NumberFormat(intl.locale, style).format(amount as never)
}
