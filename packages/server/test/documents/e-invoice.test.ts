/** E-invoices keep the rules of EN 16931 in both syntaxes, and the rules can be broken. */
import { type BillingDocument, dueAtIssue } from '@coterm/core/invoice/document.ts'
import { formatMoney, money } from '@coterm/core/money/money.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCii } from '../../src/documents/e-invoice/cii.ts'
import { linePrice, obstaclesToEInvoice } from '../../src/documents/e-invoice/terms.ts'
import { toUbl } from '../../src/documents/e-invoice/ubl.ts'
import { buyer, currencyOf, day, documents, givenDocument, line, seller } from './given-document.ts'
import { readRules } from './rules/read-rules.ts'

const syntaxes = [
  { name: 'ubl', write: toUbl, rules: readRules('ubl') },
  { name: 'cii', write: toCii, rules: readRules('cii') },
] as const

const credit = {
  kind: 'credit_note',
  dueOn: null,
  corrects: { number: 'INV-000001', issuedOn: day('2026-09-13') },
} as const
const reversed = givenDocument({ lines: [line({ tax: { category: 'reverse_charge', rate: '0' } })] })
const outside = givenDocument({ lines: [line({ tax: { category: 'outside', rate: '0' } })] })
const backed = line({
  kind: 'unused_days',
  amount: money(-20_013n, currencyOf('EUR')),
  fraction: { days: 87, of: 365 },
})

describe.each(syntaxes)('$name', ({ name, write, rules }) => {
  test.each<[string, BillingDocument]>([
    ['an invoice', givenDocument()],
    ['a credit note', givenDocument(credit)],
    ['an invoice that gives back unused days', givenDocument({ lines: [line(), backed] })],
    ['an invoice of nothing', givenDocument({ lines: [line(), line({ amount: money(-84_000n, currencyOf('EUR')) })] })],
    ['an invoice below zero', givenDocument({ lines: [backed] })],
    ['reversed charge', reversed],
    ['outside the scope', outside],
    ['outside the scope, of a seller without a register', { ...outside, seller: { ...seller, registration: null } }],
    ['two rates', givenDocument({ lines: [line(), line({ tax: { category: 'standard', rate: '5.5' } })] })],
    ['yen', givenDocument({ currency: currencyOf('JPY') })],
    [
      'dinars that need no third decimal',
      givenDocument({
        currency: currencyOf('KWD'),
        lines: [
          line({
            currency: currencyOf('KWD'),
            unitPrice: money(42_125n, currencyOf('KWD')),
            quantity: 8,
            tax: { category: 'zero', rate: '0' },
          }),
        ],
      }),
    ],
    [
      'a tax number that is no VAT id',
      { ...givenDocument(), seller: { ...seller, country: 'US', taxId: '12-3456789' } },
    ],
    ['paid before it was issued', { ...givenDocument(), settled: givenDocument().total }],
    ['a transfer', { ...givenDocument(), buyer: { ...buyer, payment: { kind: 'invoice', label: 'Transfer' } } }],
  ])('%s keeps the rules', (_, document) => {
    expect(obstaclesToEInvoice(document)).toEqual([])
    expect(rules.broken(write(document))).toEqual([])
  })

  test('1,000 generated invoices and credit notes keep the rules, and say exactly their totals', {
    timeout: 600_000,
  }, () => {
    const began = performance.now()
    const kinds: Record<string, number> = {}
    fc.assert(
      fc.property(documents, (document) => {
        fc.pre(obstaclesToEInvoice(document).length === 0)
        kinds[document.kind] = (kinds[document.kind] ?? 0) + 1
        const xml = write(document)
        expect(rules.broken(xml)).toEqual([])
        expect(totalsIn(xml, name)).toEqual(totalsOf(document))
        for (const each of document.lines) {
          const { quantity, price, per } = linePrice(each)
          expect(each.amount.minor * BigInt(per)).toBe(price.minor * BigInt(quantity))
        }
      }),
      { numRuns: 1000, seed: 16_931, verbose: false },
    )
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${name}: seed 16931, ${JSON.stringify(kinds)}, ${rules.ids.length} rules, ${seconds} s`)
    expect((kinds.invoice ?? 0) + (kinds.credit_note ?? 0)).toBe(1000)
    expect(Math.min(kinds.invoice ?? 0, kinds.credit_note ?? 0)).toBeGreaterThan(100)
  })
})

type Totals = { readonly net: string; readonly tax: string; readonly gross: string; readonly due: string }

function totalsOf(document: BillingDocument): Totals {
  const { subtotal, total, currency } = document
  const text = (minor: bigint) => two(formatMoney(money(minor, currency)))
  return {
    ...{ net: text(subtotal.minor), tax: text(total.minor - subtotal.minor), gross: text(total.minor) },
    due: text(dueAtIssue(document).minor),
  }
}

// A third decimal that is nothing is not written.
function two(text: string): string {
  return text.replace(/(\.\d\d)0$/, '$1')
}

function totalsIn(xml: string, syntax: 'ubl' | 'cii'): Totals {
  const names =
    syntax === 'ubl'
      ? ['cbc:TaxExclusiveAmount', 'cac:TaxTotal>\\s*<cbc:TaxAmount', 'cbc:TaxInclusiveAmount', 'cbc:PayableAmount']
      : ['ram:TaxBasisTotalAmount', 'ram:TaxTotalAmount', 'ram:GrandTotalAmount', 'ram:DuePayableAmount']
  const [net = '', tax = '', gross = '', due = ''] = names.map(
    (each) => new RegExp(`<${each}[^>]*>([^<]*)<`).exec(xml)?.[1] ?? '',
  )
  return { net, tax, gross, due }
}

type Mutation = readonly [
  what: string,
  rule: string,
  of: BillingDocument,
  ubl: readonly [RegExp | string, string],
  cii: readonly [RegExp | string, string],
]

const given = givenDocument()
const mutations: readonly Mutation[] = [
  ['no number', 'BR-02', given, [/<cbc:ID>INV-000042<\/cbc:ID>/, ''], [/<ram:ID>INV-000042<\/ram:ID>/, '']],
  ['no currency', 'BR-05', given, [/<cbc:DocumentCurrencyCode>.*/, ''], [/<ram:InvoiceCurrencyCode>.*/, '']],
  ['a type of another kind', 'BR-CL-01', given, ['>380<', '>389<'], ['>380<', '>389<']],
  ["no country of the buyer's", 'BR-11', given, ['>FR<', '><'], ['>FR<', '><']],
  [
    'a sum of lines that is a cent too high',
    'BR-CO-10',
    given,
    [/(MonetaryTotal>\s*<cbc:LineExtensionAmount[^>]*>1300)\.27/, '$1.28'],
    ['<ram:LineTotalAmount>1300.27', '<ram:LineTotalAmount>1300.28'],
  ],
  [
    'a net total that is a cent too low',
    'BR-CO-13',
    given,
    [/(TaxExclusiveAmount[^>]*>1300)\.27/, '$1.26'],
    ['<ram:TaxBasisTotalAmount>1300.27', '<ram:TaxBasisTotalAmount>1300.26'],
  ],
  [
    'tax that is not that of its groups',
    'BR-CO-14',
    given,
    [/(TaxTotal>\s*<cbc:TaxAmount[^>]*>260)\.05/, '$1.06'],
    [/(TaxTotalAmount[^>]*>260)\.05/, '$1.06'],
  ],
  [
    'a total that is not net and tax',
    'BR-CO-15',
    given,
    [/(TaxInclusiveAmount[^>]*>1560)\.32/, '$1.31'],
    ['<ram:GrandTotalAmount>1560.32', '<ram:GrandTotalAmount>1560.31'],
  ],
  [
    'an amount due that is not the total',
    'BR-CO-16',
    given,
    [/(PayableAmount[^>]*>1560)\.32/, '$1.00'],
    ['<ram:DuePayableAmount>1560.32', '<ram:DuePayableAmount>1560.00'],
  ],
  [
    'no date on which it is due',
    'BR-CO-25',
    given,
    [/<cbc:DueDate>.*/, ''],
    [/<ram:DueDateDateTime>[\s\S]*?<\/ram:DueDateDateTime>/, ''],
  ],
  ['a VAT id without a country', 'BR-CO-09', given, ['>DE123456789<', '>123456789<'], ['>DE123456789<', '>123456789<']],
  [
    'a group that taxes more than its lines',
    'BR-S-08',
    given,
    [/(TaxableAmount[^>]*>1300)\.27/, '$1.37'],
    ['<ram:BasisAmount>1300.27', '<ram:BasisAmount>1300.37'],
  ],
  [
    'tax of another rate',
    'BR-S-09',
    given,
    [/(TaxSubtotal>[\s\S]*?<cbc:TaxAmount[^>]*>)260\.05/, '$1240.05'],
    ['<ram:CalculatedAmount>260.05', '<ram:CalculatedAmount>240.05'],
  ],
  [
    'a standard rate of nothing',
    'BR-S-05',
    given,
    [/(ClassifiedTaxCategory>[\s\S]*?Percent>)20/, '$10'],
    [/(LineTradeSettlement>[\s\S]*?Percent>)20/, '$10'],
  ],
  [
    'a standard rate with an exemption',
    'BR-S-10',
    given,
    [
      /(<cac:TaxCategory>\s*<cbc:ID>S<\/cbc:ID>\s*<cbc:Percent>20<\/cbc:Percent>)/,
      '$1<cbc:TaxExemptionReason>x</cbc:TaxExemptionReason>',
    ],
    ['<ram:BasisAmount>1300', '<ram:ExemptionReason>x</ram:ExemptionReason><ram:BasisAmount>1300'],
  ],
  [
    'a line without a name',
    'BR-25',
    given,
    ['<cbc:Name>AutoCAD LT<', '<cbc:Name><'],
    ['<ram:Name>AutoCAD LT<', '<ram:Name><'],
  ],
  [
    'a line with a price below zero',
    'BR-27',
    given,
    [/(PriceAmount[^>]*>)420/, '$1-420'],
    ['<ram:ChargeAmount>420', '<ram:ChargeAmount>-420'],
  ],
  [
    'a line that is not quantity times price',
    'PEPPOL-EN16931-R120',
    given,
    [/(PriceAmount[^>]*>)420\.00/, '$1420.01'],
    ['<ram:ChargeAmount>420.00', '<ram:ChargeAmount>420.01'],
  ],
  [
    'a line that ends before it begins',
    'BR-30',
    given,
    [/(cac:InvoiceLine>[\s\S]*?<cbc:EndDate>)2027/, '$12020'],
    [/(LineTradeSettlement>[\s\S]*?EndDateTime>[\s\S]*?>)2027/, '$12020'],
  ],
  [
    'three decimals',
    'BR-DEC-14',
    given,
    [/(TaxInclusiveAmount[^>]*>1560\.32)/, '$10'],
    ['<ram:GrandTotalAmount>1560.32', '<ram:GrandTotalAmount>1560.320'],
  ],
  [
    'a reversed charge without the buyer’s id',
    'BR-AE-02',
    reversed,
    [/<cac:PartyTaxScheme>\s*<cbc:CompanyID>FR[\s\S]*?<\/cac:PartyTaxScheme>/, ''],
    [/<ram:SpecifiedTaxRegistration>\s*<ram:ID schemeID="VA">FR[\s\S]*?<\/ram:SpecifiedTaxRegistration>/, ''],
  ],
  [
    'a reversed charge with tax',
    'BR-AE-09',
    reversed,
    [/(TaxSubtotal>[\s\S]*?<cbc:TaxAmount[^>]*>)0\.00/, '$11.00'],
    ['<ram:CalculatedAmount>0.00', '<ram:CalculatedAmount>1.00'],
  ],
  [
    'a reversed charge that does not say so',
    'BR-AE-10',
    reversed,
    [/<cbc:TaxExemptionReason.*/g, ''],
    [/<ram:ExemptionReason.*/g, ''],
  ],
  [
    'a VAT id outside the scope',
    'BR-O-02',
    outside,
    [
      /(<\/cac:PostalAddress>)/,
      '$1<cac:PartyTaxScheme><cbc:CompanyID>DE1</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>',
    ],
    [
      /(<\/ram:PostalTradeAddress>)/,
      '$1<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE1</ram:ID></ram:SpecifiedTaxRegistration>',
    ],
  ],
  [
    'a rate outside the scope',
    'BR-O-05',
    outside,
    [/(ClassifiedTaxCategory>\s*<cbc:ID>O<\/cbc:ID>)/, '$1<cbc:Percent>0</cbc:Percent>'],
    [
      /(LineTradeSettlement>[\s\S]*?<ram:CategoryCode>O<\/ram:CategoryCode>)/,
      '$1<ram:RateApplicablePercent>0</ram:RateApplicablePercent>',
    ],
  ],
]

describe.each(syntaxes)('$name with something planted', ({ name, write, rules }) => {
  test.each(mutations)('%s breaks %s', (_, rule, document, ubl, cii) => {
    const [find, replacement] = name === 'ubl' ? ubl : cii
    const xml = write(document)
    const wrong = typeof find === 'string' ? xml.replace(find, replacement) : xml.replace(find, replacement)
    expect(wrong).not.toBe(xml)
    expect(rules.broken(xml)).toEqual([])
    expect(rules.broken(wrong)).toContain(rule)
  })
})

test('what the norm cannot say is told, and not written', () => {
  const dinars = givenDocument({
    currency: currencyOf('KWD'),
    lines: [
      line({
        currency: currencyOf('KWD'),
        unitPrice: money(42_001n, currencyOf('KWD')),
        quantity: 1,
        tax: { category: 'zero', rate: '0' },
      }),
    ],
  })
  expect(obstaclesToEInvoice(dinars)).toEqual([expect.stringContaining('KWD has three')])
  const mixed = givenDocument({ lines: [line(), line({ tax: { category: 'outside', rate: '0' } })] })
  expect(obstaclesToEInvoice(mixed)).toEqual([expect.stringContaining('outside its scope')])
  expect(obstaclesToEInvoice({ ...given, seller: { ...seller, taxId: null } })).toEqual([
    expect.stringContaining('no tax id'),
  ])
  expect(obstaclesToEInvoice({ ...outside, seller: { ...seller, taxId: null, registration: null } })).toEqual([
    expect.stringContaining('neither a tax id nor a registration'),
  ])
  expect(obstaclesToEInvoice({ ...reversed, buyer: { ...buyer, taxId: null } })).toEqual([
    'The customer has no VAT id.',
  ])
})
