/** Who sells and who buys, with what documents say about them. */
import type { TaxId } from '../catalog/tax-id.ts'
import type { AccountId } from '../ids.ts'
import type { Language } from '../language.ts'
import type { Currency } from '../money/currency.ts'

export type SellerId = string & { readonly brand: 'seller' }

/** How documents name a party; the country is the party's own. What is null is left out. */
export type BillingDetails = {
  /** The registered name, where it is not the name everybody uses. */
  readonly legalName: string | null
  /** The address above the city: street, building, department. */
  readonly lines: readonly string[]
  readonly city: string | null
  readonly postalCode: string | null
  readonly region: string | null
  /** The number in the register of companies. */
  readonly registration: string | null
  readonly email: string | null
  readonly phone: string | null
}

/** What a seller's documents carry besides. */
export type SellerDetails = BillingDetails & {
  readonly taxId: string | null
  /** Where transfers go. */
  readonly iban: string | null
  readonly bic: string | null
  readonly logo: { readonly text: string; readonly colour: string } | null
  /** Small print at the foot of each page; English stands in where a language has none. */
  readonly footers: Readonly<Partial<Record<Language, string>>>
}

/** The vendor's legal entity: its currency, and the time zone its dates are in. */
export type Seller = {
  readonly id: SellerId
  readonly name: string
  readonly country: string
  readonly currency: Currency
  readonly timeZone: string
  readonly details: SellerDetails | null
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
  /** ISO 3166-2, such as US-CA, where tax depends on it. */
  readonly region: string | null
  /** Its VAT id, or what its country has instead. */
  readonly taxId: TaxId | null
  readonly details: BillingDetails | null
  /** The customer's own order number, which documents repeat. */
  readonly poNumber: string | null
  /** Further addresses that documents are sent to. */
  readonly recipients: readonly string[]
  /** The language of documents and e-mails. */
  readonly language: Language
}

export const noDetails: BillingDetails = {
  ...{ legalName: null, lines: [], city: null, postalCode: null, region: null },
  ...{ registration: null, email: null, phone: null },
}

export const noSellerDetails: SellerDetails = {
  ...{ ...noDetails, taxId: null, iban: null, bic: null, logo: null, footers: {} },
}
