/** `coterm explain tax`: which tax a line bears, by the function that also bills, and how that came about. */
import { defaultPolicy } from '@coterm/core/catalog/policy.ts'
import { type TaxRate, taxOn } from '@coterm/core/catalog/tax.ts'
import { isWrittenRight, type TaxId, tidyTaxId } from '@coterm/core/catalog/tax-id.ts'
import { type TaxBuyer, taxOf } from '@coterm/core/catalog/tax-of.ts'
import { taxMention, taxReasonJson, tellTax } from '@coterm/core/catalog/tax-reason.ts'
import { accountKinds } from '@coterm/core/invoice/parties.ts'
import { formatMoney, type Money } from '@coterm/core/money/money.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { Country } from '../../resources/policy.ts'
import { Region, TaxRateShape, toTaxRate } from '../../resources/tax-rate.ts'
import { InputProblem, shown } from './input-problem.ts'
import { question } from './question.ts'
import { type Fields, readAmount, readCurrency, readDate, readFields } from './read-fields.ts'

type TaxAsked = {
  readonly on: PlainDate
  readonly seller: { readonly country: string }
  readonly buyer: TaxBuyer
  readonly category: string
  readonly rates: readonly TaxRate[]
  readonly taxable: Money | null
}

const names = [
  'on',
  'sellerCountry',
  'country',
  'region',
  'kind',
  'category',
  'taxId',
  'taxRates',
  'amount',
  'currency',
]

export const tax = question({
  read: (value): TaxAsked => {
    const fields = readFields(value, names)
    const country = readCountry(fields, 'country')
    return {
      on: readDate(fields, 'on'),
      seller: { country: readCountry(fields, 'sellerCountry') },
      buyer: {
        country,
        region: readRegion(fields, country),
        kind: readKind(fields),
        taxId: readTaxId(fields, country),
      },
      category: readCategory(fields),
      rates: readRates(fields),
      taxable: fields.amount === undefined ? null : readAmount(fields, 'amount', readCurrency(fields)),
    }
  },
  answer: ({ taxable, ...asked }) => {
    const { rate, category, reason } = taxOf({ ...asked, reverseCharge: defaultPolicy.reverseCharge })
    return {
      ...{ rate, category },
      ...(taxable && { tax: formatMoney(taxOn(taxable, rate)) }),
      mention: taxMention(category)?.en ?? null,
      reason: reason && taxReasonJson(reason),
    }
  },
  tell: ({ taxable, ...asked }) => {
    const found = taxOf({ ...asked, reverseCharge: defaultPolicy.reverseCharge })
    const sentences = tellTax(found)
    if (!taxable) return sentences.join('\n')
    const amount = formatMoney(taxOn(taxable, found.rate))
    return [...sentences, `${formatMoney(taxable)} × ${found.rate} % = ${amount} ${taxable.currency}`].join('\n')
  },
})

function readCountry(fields: Fields, name: string): string {
  const read = Country.safeParse(fields[name])
  if (read.success) return read.data
  throw new InputProblem(
    'country_invalid',
    name,
    `must be two capital letters, for example "FR", not ${shown(fields[name])}`,
  )
}

function readRegion({ region }: Fields, country: string): string | null {
  if (region === undefined || region === null) return null
  const read = Region.safeParse(region)
  if (read.success && read.data.startsWith(`${country}-`)) return read.data
  const detail = `must be a region of ${country} by ISO 3166-2, for example "US-CA", not ${shown(region)}`
  throw new InputProblem('region_invalid', 'region', detail)
}

function readKind({ kind }: Fields): TaxBuyer['kind'] {
  const found = accountKinds.find((each) => each === kind)
  if (found) return found
  throw new InputProblem('kind_invalid', 'kind', `must be "business" or "consumer", not ${shown(kind)}`)
}

function readCategory({ category = 'standard' }: Fields): string {
  if (typeof category === 'string' && category !== '') return category
  throw new InputProblem('category_invalid', 'category', `must be a product's tax category, not ${shown(category)}`)
}

const evidenceNames = ['value', 'checkedOn', 'source', 'reference']

function readTaxId({ taxId }: Fields, country: string): TaxId | null {
  if (taxId === undefined || taxId === null) return null
  const fields = readFields(taxId, evidenceNames, 'taxId')
  const value = typeof fields.value === 'string' ? tidyTaxId(fields.value) : ''
  if (!isWrittenRight(value, country)) {
    const detail = `is not how a VAT id of ${country} is written: ${shown(fields.value)}`
    throw new InputProblem('tax_id_invalid', 'taxId.value', detail)
  }
  if (fields.checkedOn === undefined) return { value, evidence: null }
  const { source = 'VIES', reference = null } = fields
  const checkedOn = readDate(fields, 'checkedOn', 'taxId.checkedOn')
  return {
    value,
    evidence: { checkedOn, source: String(source), reference: reference === null ? null : String(reference) },
  }
}

const Rates = z.array(TaxRateShape).max(10_000)

function readRates({ taxRates }: Fields): TaxRate[] {
  const read = Rates.safeParse(taxRates)
  if (read.success) return read.data.map(toTaxRate)
  const [issue] = read.error.issues
  const where = issue && issue.path.length > 0 ? `, at ${issue.path.join('.')}: ${issue.message}` : ''
  const detail = `must be a list of rates, for example [{"country":"FR","rate":"20"}]${where}`
  throw new InputProblem('rates_invalid', 'taxRates', detail)
}
