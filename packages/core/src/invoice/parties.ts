/** Who sells and who buys. */
import type { AccountId } from '../ids.ts'
import type { Currency } from '../money/currency.ts'

export type SellerId = string & { readonly brand: 'seller' }

/** The vendor's legal entity: its currency, and the time zone its dates are in. */
export type Seller = {
  readonly id: SellerId
  readonly name: string
  readonly country: string
  readonly currency: Currency
  readonly timeZone: string
}

export const accountKinds = ['business', 'consumer'] as const
export type AccountKind = (typeof accountKinds)[number]

/** The customer: a company or a person. */
export type Account = {
  readonly id: AccountId
  readonly name: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  readonly kind: AccountKind
}
