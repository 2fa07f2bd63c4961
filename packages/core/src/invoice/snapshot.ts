/** The parties as a document names them. It is kept with the document: what changes later changes nothing there. */
import type { Language } from '../language.ts'
import type { PaymentMethodKind } from '../payment/payment-method.ts'
import {
  type Account,
  type AccountKind,
  type BillingDetails,
  noDetails,
  noSellerDetails,
  type Seller,
  type SellerDetails,
} from './parties.ts'

export type SellerOnDocument = SellerDetails & { readonly name: string; readonly country: string }
export type BuyerOnDocument = BillingDetails & {
  readonly name: string
  readonly country: string
  readonly kind: AccountKind
  readonly taxId: string | null
  readonly poNumber: string | null
  readonly language: Language
  /** How the document was to be paid, as the method was called then. */
  readonly payment: { readonly kind: PaymentMethodKind; readonly label: string } | null
}

export function sellerOnDocument({ name, country, details }: Seller): SellerOnDocument {
  return { ...(details ?? noSellerDetails), name, country }
}

export function buyerOnDocument(account: Account, payment: BuyerOnDocument['payment']): BuyerOnDocument {
  const { name, country, kind, taxId, details, poNumber, language } = account
  return { ...(details ?? noDetails), name, country, kind, taxId: taxId?.value ?? null, poNumber, language, payment }
}
