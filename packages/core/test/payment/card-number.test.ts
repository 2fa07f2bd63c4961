/** Card numbers are found however they are written; what only looks like one is left alone. */
import { containsCardNumber, redactCardNumbers } from '@coterm/core/payment/card-number.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

// The published test numbers of the schemes.
const cards = [
  '4242424242424242',
  '4000056655665556',
  '4222222222222',
  '5555555555554444',
  '2223003122003222',
  '378282246310005',
  '6011111111111117',
  '3056930009020004',
  '36227206271667',
  '3566002020360505',
  '6205500000000000004',
  '6759649826438453',
]

test.each(cards)('finds %s, alone and in a sentence', (card) => {
  expect(containsCardNumber(card)).toBe(true)
  expect(containsCardNumber(`my card is ${card}, thanks`)).toBe(true)
  expect(redactCardNumbers(`card: ${card}.`)).toBe('card: [card number].')
})

test.each([
  '4242 4242 4242 4242',
  '4242-4242-4242-4242',
  '4242.4242.4242.4242',
  '3782 822463 10005',
  '4242  4242  4242  4242',
  '4242\u00a04242\u00a04242\u00a04242',
  '４２４２ ４２４２ ４２４２ ４２４２',
  '4242\u200b4242\u200b4242\u200b4242',
  '4242 4242 4242 4242 12/27 123',
  '12/27 4242 4242 4242 4242 123',
  '42 42 42 42 42 42 42 42',
  'visa4242424242424242',
])('finds %s', (text) => {
  expect(containsCardNumber(text)).toBe(true)
})

test.each([
  ['an id', 'inv_01hzx7k2m9q3r4242424242424242'],
  ['a number of no scheme', '1234567890123456'],
  ['a card with a wrong digit', '4242424242424241'],
  ['a moment in milliseconds', '1795651200000'],
  ['an IBAN', 'DE89 3704 0044 0532 0130 00'],
  ['an IBAN in one word', 'FR7630006000011234567890189'],
  ['a telephone number', '+49 4242 4242 4242 42'],
  ['a long telephone number', '+424242424242424'],
  ['two dates', '2026-04-01 2027-04-01'],
  ['a moment', '2026-11-24T08:00:00.000Z'],
  ['amounts', '460.27 1,310.00 5895.00'],
  ['an invoice number', 'INV-000042'],
  ['a UUID', '42424242-4242-4242-8242-424242424242'],
  ['a longer number', '42424242424242424242424242'],
  ['a VAT id', 'FR40303265045'],
  ['nothing', ''],
])('leaves %s alone', (_what, text) => {
  expect(containsCardNumber(text)).toBe(false)
})

test('whatever is around it, no digit of a card stays', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abc ,;:!?\n'), maxLength: 20 })
  fc.assert(
    fc.property(words, fc.constantFrom(...cards), words, (before, card, after) => {
      const redacted = redactCardNumbers(`${before} ${card} ${after}`)
      expect(redacted).not.toBeNull()
      expect(redacted).not.toMatch(/\d{4}/)
    }),
  )
})

test('ids and amounts of ours are never taken for cards', () => {
  const id = fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 10, maxLength: 14 })
  fc.assert(
    fc.property(id, (text) => {
      expect(containsCardNumber(`sub_${text}`)).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
