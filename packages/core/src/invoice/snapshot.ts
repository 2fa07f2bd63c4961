/** The parties as a document names them. It is kept with the document: what changes later changes nothing there. */
import type { Language } from '../language.ts'
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
}

export function sellerOnDocument({ name, country, details }: Seller): SellerOnDocument {
  return { ...(details ?? noSellerDetails), name, country }
}

export function buyerOnDocument(account: Account): BuyerOnDocument {
  const { name, country, kind, details, poNumber, language } = account
  return { ...(details ?? noDetails), name, country, kind, taxId: null, poNumber, language }
}
