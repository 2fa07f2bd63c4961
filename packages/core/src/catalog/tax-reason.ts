/** Why a line bears its tax: as plain JSON, whose shape only grows, and in words. */
import { formatPlainDate } from '../time/plain-date.ts'
import type { TaxCategory } from './tax.ts'
import type { ChargedBecause, LineTax, TaxReason, TaxRule } from './tax-of.ts'

export type TaxReasonJson = ReturnType<typeof taxReasonJson>

export function taxReasonJson({ rule, on, country, region, category, listed, evidence, charged }: TaxReason) {
  return {
    rule: rule as TaxRule,
    ...{ on: formatPlainDate(on), country, region, category },
    listed: listed && {
      country: listed.country,
      region: listed.region ?? null,
      category: listed.category ?? null,
      from: listed.from == null ? null : formatPlainDate(listed.from),
      rate: listed.rate,
      taxCategory: listed.taxCategory ?? null,
    },
    evidence: evidence && {
      value: evidence.value,
      checkedOn: formatPlainDate(evidence.checkedOn),
      source: evidence.source,
      reference: evidence.reference,
    },
    charged: charged as ChargedBecause | null,
  }
}

const because: Readonly<Record<ChargedBecause, string>> = {
  consumer: 'The customer is a consumer, so the seller owes the tax.',
  no_tax_id: 'No reverse charge: the business has given no VAT id.',
  tax_id_elsewhere: 'No reverse charge: the VAT id is not one of the country of the customer.',
  no_evidence: 'No reverse charge: there is no evidence yet that the VAT id is valid.',
}

/** The sentences that tell a person how the tax of a line came about. */
export function tellTax({ rate, category, reason }: LineTax): string[] {
  if (!reason) return [`${rate} % (${category}).`]
  const { rule, listed, evidence, charged } = reason
  const told = [`${rate} % (${category}), on ${formatPlainDate(reason.on)}, for ${placeOf(reason)}.`]
  if (rule === 'reverse_charge' && evidence) {
    const { value, source, reference } = evidence
    const under = reference === null ? '' : `, reference ${reference}`
    told.push(`Reverse charge: ${value} was found valid on ${formatPlainDate(evidence.checkedOn)} (${source}${under}).`)
  }
  if (listed) told.push(`The rate in force: ${listedText(reason)}.`)
  else told.push('No rate is listed there for this product on that day.')
  if (charged) told.push(because[charged])
  return told
}

function placeOf({ country, region, category }: TaxReason): string {
  return `${category} products in ${region ?? country}`
}

function listedText({ listed }: TaxReason): string {
  if (!listed) return ''
  const { country, region, category, from, rate, taxCategory } = listed
  const since = from == null ? 'since ever' : `from ${formatPlainDate(from)}`
  return `${rate} %${taxCategory ? ` ${taxCategory}` : ''}, ${region ?? country}, ${category ?? 'every product'}, ${since}`
}

/** What an invoice must say about lines of a category; null where nothing. */
export function taxMention(category: TaxCategory): { readonly [language: string]: string } | null {
  return category === 'reverse_charge' ? reverseChargeMention : null
}

// The words of Directive 2006/112/EC, article 226(11a), in its own language versions.
const reverseChargeMention = {
  en: 'Reverse charge',
  fr: 'Autoliquidation',
  de: 'Steuerschuldnerschaft des Leistungsempfängers',
  es: 'Inversión del sujeto pasivo',
  it: 'Inversione contabile',
  pt: 'Autoliquidação',
  nl: 'Btw verlegd',
  ja: 'リバースチャージ',
}
