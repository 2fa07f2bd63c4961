/**
 * Which tax a line bears, and why. The one place where that is decided: quotes, renewals, notices, the simulator and
 * `coterm explain tax` all ask it.
 */
import type { PlainDate } from '../time/plain-date.ts'
import { isZeroRate, rateInForce, type TaxCategory, type TaxRate } from './tax.ts'
import { memberStateOf, type TaxId, type TaxIdEvidence } from './tax-id.ts'

export const taxRules = ['rate_listed', 'nothing_listed', 'reverse_charge'] as const
export type TaxRule = (typeof taxRules)[number]

export const chargedBecause = ['consumer', 'no_tax_id', 'tax_id_elsewhere', 'no_evidence'] as const
/** Why a customer of another member state is charged tax all the same. */
export type ChargedBecause = (typeof chargedBecause)[number]

/** How the tax of a line came about. It is kept with the line. */
export type TaxReason = {
  readonly rule: TaxRule
  /** The tax point: the day the line was decided for. */
  readonly on: PlainDate
  readonly country: string
  readonly region: string | null
  /** The product's tax category. */
  readonly category: string
  /** The row of the list that was in force; null where there was none. */
  readonly listed: Required<TaxRate> | null
  /** What the reverse charge rests on. */
  readonly evidence: (TaxIdEvidence & { readonly value: string }) | null
  /** Null where no reverse charge was in question, or where it applies. */
  readonly charged: ChargedBecause | null
}

/** The tax of a line. `reason` is null where it was billed before reasons were kept. */
export type LineTax = { readonly rate: string; readonly category: TaxCategory; readonly reason: TaxReason | null }

export type TaxBuyer = {
  readonly country: string
  readonly region: string | null
  readonly kind: 'business' | 'consumer'
  readonly taxId: TaxId | null
}

/**
 * Where the customer owes the tax instead of the seller: a seller of one of these countries sells to a business of
 * another of these. In the European Union: Directive 2006/112/EC, articles 44 and 196.
 */
export type ReverseCharge = { readonly sellers: readonly string[]; readonly buyers: readonly string[] }

export type TaxQuestion = {
  readonly on: PlainDate
  readonly seller: { readonly country: string }
  readonly buyer: TaxBuyer
  /** The product's tax category. */
  readonly category: string
  readonly rates: readonly TaxRate[]
  readonly reverseCharge: ReverseCharge
}

export function taxOf(question: TaxQuestion): LineTax {
  const { on, buyer, category, rates } = question
  const { country, region } = buyer
  const row = rateInForce(rates, { country, region, category, on })
  const listed = row && whole(row)
  const base = { on, country, region, category, listed, evidence: null, charged: null }
  // What is exempt or outside there, nobody owes tax on.
  if (listed?.taxCategory === 'exempt' || listed?.taxCategory === 'outside') {
    return { rate: '0', category: listed.taxCategory, reason: { ...base, rule: 'rate_listed' } }
  }
  const charged = mayReverse(question) ? chargedAllTheSame(buyer) : null
  const { taxId } = buyer
  if (mayReverse(question) && charged === null && taxId?.evidence) {
    const evidence = { value: taxId.value, ...taxId.evidence }
    return { rate: '0', category: 'reverse_charge', reason: { ...base, rule: 'reverse_charge', evidence } }
  }
  if (!listed) return { rate: '0', category: 'outside', reason: { ...base, rule: 'nothing_listed', charged } }
  const standard = listed.taxCategory === null && !isZeroRate(listed.rate)
  return {
    rate: standard ? listed.rate : '0',
    category: standard ? 'standard' : 'zero',
    reason: { ...base, rule: 'rate_listed', charged },
  }
}

/** The same tax: their amounts are taxed together. */
export function sameTax(a: Pick<LineTax, 'rate' | 'category'>, b: Pick<LineTax, 'rate' | 'category'>): boolean {
  return a.rate === b.rate && a.category === b.category
}

function mayReverse({ seller, buyer, reverseCharge: { sellers, buyers } }: TaxQuestion): boolean {
  return sellers.includes(seller.country) && buyers.includes(buyer.country) && seller.country !== buyer.country
}

function chargedAllTheSame({ kind, taxId, country }: TaxBuyer): ChargedBecause | null {
  if (kind === 'consumer') return 'consumer'
  if (!taxId) return 'no_tax_id'
  if (memberStateOf(taxId.value) !== country) return 'tax_id_elsewhere'
  return taxId.evidence ? null : 'no_evidence'
}

function whole({ country, region, category, from, rate, taxCategory }: TaxRate): Required<TaxRate> & TaxRate {
  const given = { region: region ?? null, category: category ?? null, from: from ?? null }
  return { country, ...given, rate, taxCategory: taxCategory ?? null }
}
