/** Parts of an invoice: they sum to the whole, and whatever is settled in whichever order leaves exactly what is owed. */
import type { LineTax } from '@coterm/core/catalog/tax-of.ts'
import { id } from '@coterm/core/ids.ts'
import { amountFor, type InvoicePart, partsLeft, partsOf, sumOf } from '@coterm/core/invoice/parts.ts'
import { taxParts } from '@coterm/core/invoice/tax-parts.ts'
import { money } from '@coterm/core/money/money.ts'
import { amount, usd } from '@coterm/core/testing/given.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const names = ['a', 'b', 'c', 'd'].map((name) => id('subscription', name))
const minor = fc.bigInt({ min: 0n, max: 10_000_000n })
const rates: readonly LineTax[] = [
  { rate: '0', category: 'outside', reason: null },
  { rate: '20', category: 'standard', reason: null },
  { rate: '5.5', category: 'standard', reason: null },
]
const line = fc.record({
  subscription: fc.constantFrom(...names),
  tax: fc.constantFrom(...rates),
  amount: minor.map((each) => money(each, usd)),
})
const billed = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => ({
  currency: usd,
  lines,
  tax: taxParts(lines, usd),
}))

const totalOf = ({
  lines,
  tax,
}: {
  lines: readonly { amount: { minor: bigint } }[]
  tax: readonly { amount: { minor: bigint } }[]
}) => [...lines, ...tax].reduce((so, each) => so + each.amount.minor, 0n)

test('the parts of an invoice are its lines with their share of the tax, and sum to it', () => {
  fc.assert(
    fc.property(billed, (invoice) => {
      const parts = partsOf(invoice)
      expect(sumOf(parts, usd).minor).toBe(totalOf(invoice))
      for (const { subscription, amount: whole } of parts) {
        const own = invoice.lines.filter((each) => each.subscription === subscription)
        const net = own.reduce((so, each) => so + each.amount.minor, 0n)
        expect(whole.minor).toBeGreaterThanOrEqual(net)
      }
    }),
  )
})

test('a cent of tax that cannot be shared goes to the larger remainder', () => {
  const [a, b] = names
  if (!a || !b) throw new Error('there are names')
  const tax: LineTax = { rate: '8.875', category: 'standard', reason: null }
  const lines = [
    { subscription: a, amount: amount('839.98'), tax },
    { subscription: b, amount: amount('419.99'), tax },
  ]
  const parts = partsOf({ currency: usd, lines, tax: taxParts(lines, usd) })
  expect(parts.map((part) => part.amount)).toEqual([amount('914.53'), amount('457.26')])
})

test('what is left of the parts is what is owed, however it was settled', () => {
  fc.assert(
    fc.property(
      billed,
      fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 100 }))),
      fc.nat({ max: 100 }),
      (invoice, own, more) => {
        const parts = partsOf(invoice)
        const left = new Map(parts.map((part) => [part.subscription, part.amount.minor]))
        const settled: InvoicePart[] = own.flatMap(([index, percent]) => {
          const part = parts[index % parts.length]
          if (!part) return []
          const open = left.get(part.subscription) ?? 0n
          const taken = (open * BigInt(percent)) / 100n
          left.set(part.subscription, open - taken)
          return [{ subscription: part.subscription, amount: money(taken, usd) }]
        })
        const rest = [...left.values()].reduce((a, b) => a + b, 0n)
        const total = money(sumOf(settled, usd).minor + (rest * BigInt(more)) / 100n, usd)
        const after = partsLeft(parts, { total, parts: settled })
        expect(sumOf(after, usd).minor).toBe(totalOf(invoice) - total.minor)
        for (const part of after) {
          expect(part.amount.minor).toBeGreaterThan(0n)
          expect(part.amount.minor).toBeLessThanOrEqual(left.get(part.subscription) ?? 0n)
          expect(amountFor(parts, part.subscription, usd).minor).toBeGreaterThanOrEqual(part.amount.minor)
        }
      },
    ),
  )
})
