/**
 * The business terms of EN 16931 (BT-1 and so on) that both syntaxes write, worked out once. A document that the norm
 * cannot express is not written at all; what stands in the way is said.
 */
import type { TaxCategory } from '@coterm/core/catalog/tax.ts'
import { type BillingDocument, dueAtIssue, periodOf } from '@coterm/core/invoice/document.ts'
import { exponentOf } from '@coterm/core/money/currency.ts'
import { formatMoney, type Money, money } from '@coterm/core/money/money.ts'
import type { Period } from '@coterm/core/time/period.ts'
import { addDays } from '@coterm/core/time/plain-date.ts'

export const categoryCodes: Readonly<Record<TaxCategory, string>> = {
  standard: 'S',
  zero: 'Z',
  exempt: 'E',
  reverse_charge: 'AE',
  outside: 'O',
}

/** Why no tax is charged: the code of the list VATEX and its English text; a standard rate needs none. */
export const exemptions: Readonly<Record<TaxCategory, { readonly code: string | null; readonly text: string } | null>> =
  {
    standard: null,
    zero: null,
    exempt: { code: null, text: 'Exempt from VAT' },
    reverse_charge: { code: 'VATEX-EU-AE', text: 'Reverse charge' },
    outside: { code: 'VATEX-EU-O', text: 'Not subject to VAT' },
  }

// UNTDID 4461. A transfer can only be named as one when the account it goes to is.
const meansCodes = { card: '48', sepa_debit: '59', wallet: '68' } as const
const decimalsMax = 2

export type Terms = {
  readonly document: BillingDocument
  readonly typeCode: '380' | '381'
  readonly meansCode: string
  /** BT-31 or BT-48: begins with the country. */
  readonly sellerVatId: string | null
  /** BT-32: any other number of the seller's with its tax office. */
  readonly sellerTaxNumber: string | null
  readonly buyerVatId: string | null
  /** BT-29, where nothing else identifies the seller. */
  readonly sellerId: string | null
  readonly paid: Money
  readonly due: Money
  readonly period: Period
}

/** What keeps the document from being an e-invoice, each as a sentence; empty when nothing does. */
export function obstaclesToEInvoice(document: BillingDocument): string[] {
  const { currency, lines, taxes, seller, buyer } = document
  const amounts = [...lines.map(({ amount }) => amount), ...taxes.map(({ amount }) => amount), document.settled]
  const digits = 10n ** BigInt(Math.max(0, exponentOf(currency) - decimalsMax))
  const categories = new Set(taxes.map(({ category }) => category))
  const needsSeller = [...categories].some((category) => category !== 'outside')
  const identified = seller.taxId ?? seller.registration
  return [
    amounts.some(({ minor }) => minor % digits !== 0n) &&
      `EN 16931 allows two decimals, and an amount in ${currency} has three: use the PDF.`,
    categories.has('outside') &&
      categories.size > 1 &&
      'EN 16931 allows no other tax beside lines outside its scope: use the PDF.',
    needsSeller && !seller.taxId && 'The seller has no tax id: add it to its billing details. Later documents have it.',
    !identified &&
      !needsSeller &&
      'The seller has neither a tax id nor a registration: add one to its billing details.',
    categories.has('reverse_charge') && !buyer.taxId && !buyer.registration && 'The customer has no VAT id.',
  ].filter((each) => typeof each === 'string')
}

export function termsOf(document: BillingDocument): Terms {
  const { seller, buyer, kind, taxes, settled, lines } = document
  const { payment } = buyer
  const outside = taxes.every(({ category }) => category === 'outside')
  const sellerVat = isVatId(seller.taxId, seller.country)
  const transfer = seller.iban === null ? '1' : '58'
  return {
    document,
    typeCode: kind === 'invoice' ? '380' : '381',
    meansCode: payment === null || payment.kind === 'invoice' ? transfer : meansCodes[payment.kind],
    // Outside the scope of VAT, no VAT id may be named (BR-O-02).
    sellerVatId: sellerVat && !outside ? seller.taxId : null,
    sellerTaxNumber: !sellerVat && !outside ? seller.taxId : null,
    buyerVatId: isVatId(buyer.taxId, buyer.country) && !outside ? buyer.taxId : null,
    sellerId: outside && seller.registration === null ? seller.taxId : null,
    paid: settled,
    due: dueAtIssue(document),
    period: lastDays(periodOf(lines)),
  }
}

/** The norm's periods include their last day. */
export function lastDays({ start, end }: Period): Period {
  return { start, end: addDays(end, -1) }
}

/** An amount as the norm writes it: with a point, and at most two decimals. */
export function amountText(amount: Money): string {
  const text = formatMoney(amount)
  const [whole = '', decimals = ''] = text.split('.')
  return decimals.length > decimalsMax ? `${whole}.${decimals.slice(0, decimalsMax)}` : text
}

export type LinePrice = { readonly quantity: number; readonly price: Money; readonly per: number }

/**
 * The line's price in the norm's way, quantity × price ÷ price quantity, without a rounding of its own. A prorated line
 * states its amount for all its seats together, and the days in a note; given back is a quantity below zero.
 */
export function linePrice({ quantity, unitPrice, fraction, amount }: BillingDocument['lines'][number]): LinePrice {
  if (fraction === null && unitPrice.minor * BigInt(quantity) === amount.minor) {
    return { quantity, price: unitPrice, per: 1 }
  }
  const back = amount.minor < 0n
  return {
    quantity: back ? -quantity : quantity,
    price: money(back ? -amount.minor : amount.minor, amount.currency),
    per: quantity,
  }
}

/** "2 × 420.00 × 200/365" */
export function calculation({ quantity, unitPrice, fraction }: BillingDocument['lines'][number]): string {
  const part = fraction ? ` × ${fraction.days}/${fraction.of}` : ''
  return `${quantity} × ${formatMoney(unitPrice)}${part}`
}

function isVatId(taxId: string | null, country: string): boolean {
  return taxId?.startsWith(country === 'GR' ? 'EL' : country) ?? false
}
