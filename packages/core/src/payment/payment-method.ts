/** How an account pays. Coterm holds a token of the provider, never a card number. */
import type { Policy } from '../catalog/policy.ts'
import type { PaymentMethodId } from '../ids.ts'
import { type PlainDate, plainDate } from '../time/plain-date.ts'

export const paymentMethodKinds = ['card', 'sepa_debit', 'wallet', 'invoice'] as const
/** `invoice`: the customer pays by bank transfer on receipt; nothing is collected automatically. */
export type PaymentMethodKind = (typeof paymentMethodKinds)[number]

export type PaymentMethod = {
  readonly id: PaymentMethodId
  readonly kind: PaymentMethodKind
  /** What a person recognises it by, such as "Visa •••• 4242". */
  readonly label: string
  /** First day on which it cannot be used any more; null when it does not expire. */
  readonly expiresOn: PlainDate | null
  /** What new purchases are offered first, and what pays where nothing else is named. At most one of an account. */
  readonly isDefault: boolean
  /** Tried once, at once, when another method is declined for good. At most one of an account. */
  readonly isBackup: boolean
  /** False where the provider says that payments with it cannot be moved to a common date, as for some wallets. */
  readonly alignable: boolean
  /** The last day for which its end was announced; null when nothing was. */
  readonly warnedThrough: PlainDate | null
}

/** A method as it is when nothing has been said about it. */
export const plainMethod = { isDefault: false, isBackup: false, alignable: true, warnedThrough: null } as const

/** True when Coterm collects with this method; false when the customer sends the money. */
export function isCollected(method: PaymentMethod): boolean {
  return method.kind !== 'invoice'
}

/** True when payment dates can be aligned with this method: the vendor allows its kind, and the provider can. */
export function isAlignable(method: PaymentMethod, { alignableMethods }: Pick<Policy, 'alignableMethods'>): boolean {
  return method.alignable && alignableMethods.includes(method.kind)
}

/** The first day on which a card cannot be used any more: it is good to the end of the month that it bears. */
export function cardExpiresOn({ year, month }: { readonly year: number; readonly month: number }): PlainDate {
  return plainDate(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 })
}

export function isExpired(method: PaymentMethod, on: PlainDate): boolean {
  return method.expiresOn !== null && method.expiresOn <= on
}
