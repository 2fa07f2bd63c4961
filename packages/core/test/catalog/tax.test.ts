/** Which tax a line bears: the list, the reverse charge, how VAT ids are written, and how prices are shown. */
import { europeanUnion } from '@coterm/core/catalog/countries.ts'
import { defaultPolicy } from '@coterm/core/catalog/policy.ts'
import { rateInForce, type TaxRate } from '@coterm/core/catalog/tax.ts'
import { taxDisplayFor } from '@coterm/core/catalog/tax-display.ts'
import { isWrittenRight, tidyTaxId } from '@coterm/core/catalog/tax-id.ts'
import { type TaxBuyer, taxOf } from '@coterm/core/catalog/tax-of.ts'
import { tellTax } from '@coterm/core/catalog/tax-reason.ts'
import { day } from '@coterm/core/testing/given.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const on = day('2027-03-15')
const evidence = { checkedOn: day('2027-03-01'), source: 'VIES', reference: 'WAPI1' }
const rates: readonly TaxRate[] = [
  { country: 'FR', rate: '20' },
  { country: 'DE', rate: '19' },
  { country: 'US', region: 'US-CA', rate: '7.25' },
]

function taxFor(buyer: Partial<TaxBuyer>, seller = 'DE', list = rates) {
  const whole: TaxBuyer = { country: 'FR', region: null, kind: 'business', taxId: null, ...buyer }
  const { reverseCharge } = defaultPolicy
  return taxOf({ on, seller: { country: seller }, buyer: whole, category: 'standard', rates: list, reverseCharge })
}

describe('the rate in force', () => {
  const list: readonly TaxRate[] = [
    { country: 'CA', rate: '5' },
    { country: 'CA', category: 'books', rate: '0' },
    { country: 'CA', region: 'CA-QC', rate: '14.975' },
    { country: 'CA', region: 'CA-QC', category: 'books', rate: '5.1' },
    { country: 'CA', rate: '6', from: day('2027-01-01') },
    { country: 'CA', rate: '4', from: day('2028-01-01') },
    { country: 'CA', region: 'CA-QC', rate: '15', from: day('2027-06-01') },
  ]
  const rate = (region: string | null, category: string, date: string) =>
    rateInForce(list, { country: 'CA', region, category, on: day(date) })?.rate

  test.each([
    [null, 'standard', '2026-12-31', '5'],
    [null, 'standard', '2027-01-01', '6'],
    [null, 'standard', '2028-01-01', '4'],
    ['CA-AB', 'standard', '2027-01-01', '6'],
    [null, 'books', '2027-01-01', '0'],
    ['CA-QC', 'standard', '2027-05-31', '14.975'],
    ['CA-QC', 'standard', '2027-06-01', '15'],
    ['CA-QC', 'books', '2027-06-01', '5.1'],
  ])('for %s, %s on %s is %s', (region, category, date, expected) => {
    expect(rate(region, category, date)).toBe(expected)
  })

  test('of two that begin together the later one counts, and elsewhere there is none', () => {
    const twice = [...list, { country: 'CA', rate: '6.5', from: day('2027-01-01') }]
    expect(rateInForce(twice, { country: 'CA', region: null, category: 'x', on: day('2027-02-01') })?.rate).toBe('6.5')
    expect(rateInForce(list, { country: 'MX', region: null, category: 'x', on: day('2027-02-01') })).toBeNull()
  })

  test('does not depend on the order of rows that differ', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...list], { minLength: list.length }), (shuffled) => {
        for (const region of [null, 'CA-QC', 'CA-AB']) {
          for (const category of ['standard', 'books']) {
            for (const date of ['2026-01-01', '2027-01-01', '2027-06-01', '2028-01-01']) {
              const asked = { country: 'CA', region, category, on: day(date) }
              expect(rateInForce(shuffled, asked)).toEqual(rateInForce(list, asked))
            }
          }
        }
      }),
    )
  })
})

describe('the reverse charge', () => {
  test('applies between every two member states, with evidence, and nowhere else', () => {
    const samples = new Map(validIds.map((value) => [value.startsWith('EL') ? 'GR' : value.slice(0, 2), value]))
    for (const seller of [...europeanUnion, 'US', 'GB', 'CH']) {
      for (const country of [...europeanUnion, 'US', 'GB', 'CH']) {
        const value = samples.get(country) ?? 'ABC123'
        const { category } = taxFor({ country, taxId: { value, evidence } }, seller)
        const between = europeanUnion.includes(seller) && europeanUnion.includes(country) && seller !== country
        expect([seller, country, category === 'reverse_charge']).toEqual([seller, country, between])
      }
    }
  })

  test.each([
    ['no VAT id', {}, 'no_tax_id'],
    ['an id that nobody has found valid', { taxId: { value: 'FR12345678901', evidence: null } }, 'no_evidence'],
    ['an id of another country', { taxId: { value: 'IT12345678901', evidence } }, 'tax_id_elsewhere'],
    ['a consumer', { kind: 'consumer', taxId: { value: 'FR12345678901', evidence } }, 'consumer'],
  ] as const)('does not with %s, and says why', (_, buyer, charged) => {
    const tax = taxFor(buyer)
    expect(tax).toMatchObject({ rate: '20', category: 'standard', reason: { rule: 'rate_listed', charged } })
    expect(tellTax(tax)).toHaveLength(3)
  })

  test('leaves what is exempt or outside as it is', () => {
    const taxId = { value: 'FR12345678901', evidence }
    for (const taxCategory of ['exempt', 'outside'] as const) {
      const list = [{ country: 'FR', rate: '0', taxCategory }]
      expect(taxFor({ taxId }, 'DE', list).category).toBe(taxCategory)
    }
  })
})

test('nothing listed is outside; a rate of zero is zero', () => {
  expect(taxFor({ country: 'US' })).toMatchObject({ rate: '0', category: 'outside', reason: { listed: null } })
  expect(taxFor({ country: 'US' }, 'US', [{ country: 'US', rate: '0.0' }])).toMatchObject({
    rate: '0',
    category: 'zero',
  })
})

// One for every member state, as its own authorities write them.
const validIds =
  'ATU12345678 BE0123456789 BG123456789 CY12345678X CZ12345678 DE123456789 DK12345678 EE123456789 EL123456789 ESX1234567X FI12345678 FRXX999999999 HR12345678901 HU12345678 IE1234567FA IT12345678901 LT123456789012 LU12345678 LV12345678901 MT12345678 NL123456789B01 PL1234567890 PT123456789 RO1234567890 SE123456789012 SI12345678 SK1234567890'.split(
    ' ',
  )

test('VAT ids of every member state are known by how they are written', () => {
  const countries = validIds.map((value) => (value.startsWith('EL') ? 'GR' : value.slice(0, 2)))
  expect(countries.toSorted()).toEqual(europeanUnion.toSorted())
  for (const value of validIds) {
    const country = value.startsWith('EL') ? 'GR' : value.slice(0, 2)
    expect([
      value,
      isWrittenRight(tidyTaxId(` ${value.slice(0, 4)} ${value.slice(4).toLowerCase()}`), country),
    ]).toEqual([value, true])
    expect([value, isWrittenRight(`${value}9999999999999`, country)]).toEqual([value, false])
    expect([value, isWrittenRight(value.slice(2), country)]).toEqual([value, false])
  }
  expect(isWrittenRight('CHE123456789MWST', 'CH')).toBe(true)
  expect(isWrittenRight('?', 'CH')).toBe(false)
})

test.each([
  ['consumer', 'FR', 'inclusive'],
  ['consumer', 'GB', 'inclusive'],
  ['consumer', 'AU', 'inclusive'],
  ['consumer', 'US', 'exclusive'],
  ['consumer', 'CA', 'exclusive'],
  ['business', 'FR', 'exclusive'],
] as const)('prices for a %s in %s are %s of tax', (kind, country, expected) => {
  expect(taxDisplayFor({ kind, country }, defaultPolicy)).toBe(expected)
})
