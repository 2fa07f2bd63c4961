/** Amounts: read and written exactly, split without losing anything, and the field's golden figures to the cent. */
import { taxOn } from '@coterm/core/catalog/tax.ts'
import { prorate, prorateExtension } from '@coterm/core/invoice/prorate.ts'
import { allocate } from '@coterm/core/money/allocate.ts'
import { divideRounded } from '@coterm/core/money/divide.ts'
import { formatMoney, money, parseMoney, sum } from '@coterm/core/money/money.ts'
import { amount, currency, day, term, usd } from '@coterm/core/testing/given.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const period = (start: string, end: string) => ({ start: day(start), end: day(end) })
const year = period('2026-04-01', '2027-04-01')

test.each([
  ['V1', '420.00', 2, '2026-09-13', year, '460.27'],
  ['V2, the first day', '420.00', 1, '2026-04-01', year, '420.00'],
  ['V2, the last day', '420.00', 1, '2027-03-31', year, '1.15'],
  ['V3', '420.00', 1, '2027-12-01', period('2027-03-15', '2028-03-15'), '120.49'],
  ['V4', '1179.00', 1, '2026-04-15', period('2025-03-15', '2028-03-15'), '753.01'],
  ['V5', '55.00', 4, '2027-03-10', period('2027-02-28', '2027-03-31'), '149.03'],
  ['V12', '99.99', 7, '2026-12-22', year, '191.76'],
])('%s', (_name, price, seats, from, priced, wanted) => {
  const { amount: found } = prorate(amount(price), seats, { billed: { start: day(from), end: priced.end }, priced })
  expect(formatMoney(found)).toBe(wanted)
})

test('V11: yen have no decimals', () => {
  const jpy = currency('JPY')
  const billed = period('2026-09-13', '2027-04-01')
  expect(formatMoney(prorate(amount('66000', jpy), 2, { billed, priced: year }).amount)).toBe('72329')
})

test.each([
  ['V6', '420.00', 3, 'P1Y', 15, '2027-03-15', '2027-09-30', '685.08'],
  ['V7', '1690.00', 2, 'P1Y', 1, '2027-06-01', '2027-09-30', '1117.43'],
  ['V9, first', '420.00', 3, 'P1Y', 15, '2027-03-15', '2028-01-01', '1005.25'],
  ['V9, second', '420.00', 5, 'P1Y', 30, '2027-09-30', '2028-01-01', '533.61'],
  ['V10', '65.00', 2, 'P1M', 5, '2027-02-05', '2027-02-20', '69.64'],
])('%s', (_name, price, seats, length, anchorDay, end, until, wanted) => {
  const stub = { term: term(length), anchorDay, end: day(end), until: day(until) }
  expect(formatMoney(prorateExtension(amount(price), seats, stub).amount)).toBe(wanted)
})

test('V6 and V7: tax once on the sum', () => {
  expect(formatMoney(taxOn(amount('685.08'), '20'))).toBe('137.02')
  expect(formatMoney(taxOn(amount('1802.51'), '20'))).toBe('360.50')
})

test('halves are rounded away from zero', () => {
  expect([5n, -5n, 4n, -4n, 6n].map((each) => divideRounded(each, 10n))).toEqual([1n, -1n, 0n, 0n, 1n])
})

const anyMinor = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const anyCurrency = fc.constantFrom('USD', 'JPY', 'KWD').map(currency)

test('what is written is read back', () => {
  fc.assert(
    fc.property(anyMinor, anyCurrency, (minor, of) => {
      expect(parseMoney(formatMoney(money(minor, of)), of)).toEqual(money(minor, of))
    }),
  )
})

test.each(['1,5', '1e400', '-0', '-0.00', '.5', '5.', '420.001', ' 1', '+1', '0x10', '٣', 'NaN', '', '01'])(
  '"%s" is not an amount in dollars',
  (text) => {
    expect(parseMoney(text, usd)).toBeUndefined()
  },
)

test('parts sum to the whole, and each is within one unit of its share', () => {
  const anyWeights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(anyMinor, anyWeights, (minor, weights) => {
      const total = weights.reduce((a, b) => a + b, 0n)
      fc.pre(total > 0n)
      const parts = allocate(money(minor, usd), weights)
      expect(sum(parts, usd).minor).toBe(minor)
      for (const [index, part] of parts.entries()) {
        const off = part.minor * total - minor * (weights[index] ?? 0n)
        expect(off < total && off > -total).toBe(true)
      }
    }),
  )
})
