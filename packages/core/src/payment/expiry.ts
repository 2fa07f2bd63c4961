/** Methods that come to their end: when the account is told, each time once. */
import type { DomainEvent } from '../events.ts'
import type { PaymentMethodId } from '../ids.ts'
import { addDays, earliest, formatPlainDate, type PlainDate } from '../time/plain-date.ts'
import type { PaymentMethod } from './payment-method.ts'

/** Days before the last month of a method ends. */
const warningDays = [30, 7] as const

/** The next day on which a warning about it is due; null when none is left. */
export function nextWarningOn({ expiresOn, warnedThrough }: PaymentMethod): PlainDate | null {
  if (expiresOn === null) return null
  const days = warningDays.map((before) => addDays(expiresOn, -before))
  return earliest(days.filter((day) => warnedThrough === null || day > warnedThrough))
}

/** Warnings that are due on the date. One that was missed is given with the next, once, as long as the method is valid. */
export function warnings(methods: readonly PaymentMethod[], date: PlainDate): DomainEvent[] {
  return methods.flatMap((method): DomainEvent[] => {
    const due = nextWarningOn(method)
    if (due === null || due > date || method.expiresOn === null) return []
    const { id: paymentMethod, label, expiresOn } = method
    const data = { paymentMethod, label, expiresOn: formatPlainDate(expiresOn), days: expiresOn - date }
    return [{ type: 'payment_method.expiring', subscription: null, data }]
  })
}

/** The methods once these events have happened. */
export function afterWarnings(methods: readonly PaymentMethod[], events: readonly DomainEvent[]): PaymentMethod[] {
  const about = events.filter(({ type }) => type === 'payment_method.expiring')
  if (about.length === 0) return [...methods]
  const daysLeft = new Map(about.map(({ data }) => [data.paymentMethod as PaymentMethodId, Number(data.days)]))
  return methods.map((method) => {
    const days = daysLeft.get(method.id)
    if (days === undefined || method.expiresOn === null) return method
    return { ...method, warnedThrough: addDays(method.expiresOn, -days) }
  })
}
