/** Documents for tests: one that every test can read, and generated ones of every kind the product can issue. */
import { type TaxCategory, taxCategories } from '@coterm/core/catalog/tax.ts'
import { type BillingDocument, type DocumentLine, taxesOf } from '@coterm/core/invoice/document.ts'
import { lineKinds } from '@coterm/core/invoice/invoice.ts'
import { noDetails, noSellerDetails } from '@coterm/core/invoice/parties.ts'
import { languages } from '@coterm/core/language.ts'
import { type Currency, exponentOf, parseCurrency } from '@coterm/core/money/currency.ts'
import { divideRounded } from '@coterm/core/money/divide.ts'
import { type Money, money, share, sum, times } from '@coterm/core/money/money.ts'
import { paymentMethodKinds } from '@coterm/core/payment/payment-method.ts'
import { addDays, type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import fc from 'fast-check'

export function day(text: string): PlainDate {
  const parsed = parsePlainDate(text)
  if (parsed === undefined) throw new Error(`${text} is not a date`)
  return parsed
}

export function currencyOf(code: string): Currency {
  const currency = parseCurrency(code)
  if (!currency) throw new Error(`${code} is not a currency`)
  return currency
}

export const seller: BillingDocument['seller'] = {
  ...{ ...noSellerDetails, name: 'Example Software', legalName: 'Example Software GmbH', country: 'DE' },
  ...{ lines: ['Hauptstraße 1'], city: 'Berlin', postalCode: '10115', registration: 'HRB 12345 B' },
  ...{ taxId: 'DE123456789', email: 'billing@example.com', phone: '+49 30 1234567' },
  ...{ iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', logo: { text: 'Example', colour: '#1d4ed8' } },
  footers: { en: 'Example Software GmbH, Amtsgericht Charlottenburg HRB 12345 B, managing director R. Example' },
}

export const buyer: BillingDocument['buyer'] = {
  ...{ ...noDetails, name: 'Atelier', legalName: 'Atelier d’architecture SARL', country: 'FR', kind: 'business' },
  ...{ lines: ['3 rue du Port', 'Bâtiment B'], city: 'Lyon', postalCode: '69001', taxId: 'FR12345678901' },
  email: 'compta@atelier.example',
  ...{ poNumber: 'PO-2026-17', language: 'en' },
  payment: { kind: 'card', label: 'Visa •••• 4242' },
}

type Draft = Omit<BillingDocument, 'subtotal' | 'taxes' | 'total'>

/** The sums of a draft, as the product works them out: tax once by rate on the sum. */
export function summed(draft: Draft): BillingDocument {
  const { lines, currency } = draft
  const subtotal = sum(
    lines.map(({ amount }) => amount),
    currency,
  )
  const taxes = taxesOf(lines, [], currency).map((tax) => ({ ...tax, amount: taxOn(tax.taxable, tax.rate) }))
  const total = sum([subtotal, ...taxes.map(({ amount }) => amount)], currency)
  return { ...draft, subtotal, taxes, total }
}

function taxOn(taxable: Money, rate: string): Money {
  const [whole = '0', decimals = ''] = rate.split('.')
  return money(
    divideRounded(taxable.minor * BigInt(whole + decimals), 100n * 10n ** BigInt(decimals.length)),
    taxable.currency,
  )
}

export function line(parts: Partial<DocumentLine> & { readonly currency?: Currency } = {}): DocumentLine {
  const { currency = currencyOf('EUR'), ...given } = parts
  const unitPrice = given.unitPrice ?? money(42_000n, currency)
  const quantity = given.quantity ?? 2
  const fraction = given.fraction ?? null
  const amount = fraction ? share(unitPrice, quantity, fraction) : times(unitPrice, quantity)
  return {
    ...{ kind: 'renewal', product: 'AutoCAD LT', quantity, unitPrice, fraction, amount },
    ...{ period: { start: day('2026-04-01'), end: day('2027-04-01') }, tax: { category: 'standard', rate: '20' } },
    ...given,
  }
}

/** A line of each kind, one of them prorated: 2 × 420.00 × 200/365 = 460.27. */
export function givenDocument(parts: Partial<Draft> = {}): BillingDocument {
  const currency = parts.currency ?? currencyOf('EUR')
  const prorated = line({
    ...{ currency, kind: 'added_seats', fraction: { days: 200, of: 365 } },
    period: { start: day('2026-09-13'), end: day('2027-04-01') },
  })
  return summed({
    ...{ kind: 'invoice', number: 'INV-000042', issuedOn: day('2026-09-13'), dueOn: day('2026-09-13'), currency },
    ...{
      seller,
      buyer,
      lines: [line({ currency }), prorated],
      settled: money(0n, currency),
      kept: money(0n, currency),
    },
    ...{ corrects: null, standing: null },
    ...parts,
  })
}

const rates: Readonly<Record<TaxCategory, readonly string[]>> = {
  ...{
    standard: ['20', '19', '5.5', '8.875', '10'],
    zero: ['0'],
    exempt: ['0'],
    reverse_charge: ['0'],
    outside: ['0'],
  },
}
const texts = fc.oneof(
  fc.constantFrom('AutoCAD LT', 'R&D <Suite>', 'Größe “XL”', '建築設計ソフト', 'Łódź Żółw', "L'atelier"),
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' }).filter((text) => text.trim() !== ''),
)

function lineIn(currency: Currency, categories: readonly TaxCategory[], credit: boolean) {
  // A three-decimal currency is generated where its amounts can be told with two.
  const step = 10n ** BigInt(Math.max(0, exponentOf(currency) - 2))
  return fc
    .record({
      ...{ kind: fc.constantFrom(...lineKinds), product: texts, quantity: fc.integer({ min: 1, max: 5000 }) },
      ...{ price: fc.bigInt({ min: 0n, max: 20_000_000n }), days: fc.integer({ min: 1, max: 366 }) },
      ...{ whole: fc.boolean(), start: fc.integer({ min: 18_000, max: 24_000 }) },
      tax: fc
        .constantFrom(...categories)
        .chain((category) => fc.constantFrom(...rates[category]).map((rate) => ({ category, rate }))),
    })
    .map(({ kind, product, quantity, price, days, whole, start, tax }): DocumentLine => {
      const unitPrice = money(price * step, currency)
      const fraction = whole ? null : { days, of: 366 }
      const exact = fraction ? share(unitPrice, quantity, fraction) : times(unitPrice, quantity)
      const rounded = money((exact.minor / step) * step, currency)
      const back = kind === 'unused_days' && !credit
      const period = { start: start as PlainDate, end: addDays(start as PlainDate, days) }
      return { kind, product, quantity, unitPrice, fraction, period, tax, amount: back ? times(rounded, -1) : rounded }
    })
}

/** Every kind of document the product can issue and EN 16931 can express. */
export const documents: fc.Arbitrary<BillingDocument> = fc
  .record({
    currency: fc.constantFrom('EUR', 'USD', 'GBP', 'JPY', 'KWD', 'CHF').map(currencyOf),
    credit: fc.boolean(),
    outside: fc.boolean(),
    count: fc.oneof(
      { weight: 39, arbitrary: fc.integer({ min: 1, max: 5 }) },
      { weight: 1, arbitrary: fc.constant(60) },
    ),
  })
  .chain(({ currency, credit, outside, count }) => {
    // Tax of a three-decimal currency is rounded to three, which the norm cannot tell.
    const untold = exponentOf(currency) > 2 ? ['outside', 'standard'] : ['outside']
    const taxed = taxCategories.filter((category) => !untold.includes(category))
    const one = lineIn(currency, outside ? ['outside'] : taxed, credit)
    return fc
      .record({
        lines: fc.array(one, { minLength: count, maxLength: count }),
        number: fc.integer({ min: 1, max: 9_999_999 }).map((each) => `INV-${String(each).padStart(6, '0')}`),
        issued: fc.integer({ min: 19_000, max: 24_000 }),
        language: fc.constantFrom(...languages),
        method: fc.constantFrom(...paymentMethodKinds, null),
        names: fc.record({ seller: texts, buyer: texts, address: fc.array(texts, { maxLength: 4 }) }),
        optional: fc.record({ po: fc.boolean(), iban: fc.boolean(), paid: fc.boolean(), registration: fc.boolean() }),
      })
      .map(({ lines, number, issued, language, method, names, optional }) => {
        const draft = summed({
          ...{ kind: credit ? 'credit_note' : 'invoice', number, currency, lines, standing: null },
          ...{ issuedOn: issued as PlainDate, dueOn: credit ? null : addDays(issued as PlainDate, 14) },
          seller: { ...seller, name: names.seller, iban: optional.iban ? seller.iban : null },
          buyer: {
            ...{ ...buyer, name: names.buyer, lines: names.address, language },
            payment: method && { kind: method, label: 'Visa •••• 4242' },
            ...{ poNumber: optional.po ? 'PO 1' : null, registration: optional.registration ? '123 456' : null },
          },
          ...{ settled: money(0n, currency), kept: money(0n, currency) },
          corrects: credit ? { number: 'INV-000001', issuedOn: day('2022-01-01') } : null,
        })
        return optional.paid && draft.total.minor > 0n ? { ...draft, settled: draft.total } : draft
      })
  })
