/** Tax of documents with several rates: sums of parts, credits of each rate, and lines shown with their tax. */
import type { TaxCategory } from '@coterm/core/catalog/tax.ts'
import { sameTax } from '@coterm/core/catalog/tax-of.ts'
import { id } from '@coterm/core/ids.ts'
import { afterCredits, type BilledInvoice, draftCredits } from '@coterm/core/invoice/credit.ts'
import { grossAmounts } from '@coterm/core/invoice/gross.ts'
import type { InvoiceLine, LineKind } from '@coterm/core/invoice/invoice.ts'
import { partsOf } from '@coterm/core/invoice/parts.ts'
import { spreadCredit } from '@coterm/core/invoice/spread-credit.ts'
import { grossOf, netFor, taxParts } from '@coterm/core/invoice/tax-parts.ts'
import { add, type Money, money, sum, zero } from '@coterm/core/money/money.ts'
import { autocadLt, day, term, usd } from '@coterm/core/testing/given.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const taxes: readonly { rate: string; category: TaxCategory }[] = [
  { rate: '20', category: 'standard' },
  { rate: '19.6', category: 'standard' },
  { rate: '5.5', category: 'standard' },
  { rate: '0', category: 'exempt' },
  { rate: '0', category: 'reverse_charge' },
  { rate: '0', category: 'outside' },
]
const days = { start: day('2026-01-01'), end: day('2027-01-01') }

type Told = { readonly minor: number; readonly tax: number; readonly owner: number }

function line({ minor, tax, owner }: Told, lot: number, kind: LineKind = 'purchase'): InvoiceLine {
  const bears = taxes[tax % taxes.length] ?? { rate: '0', category: 'outside' as const }
  return {
    ...{ kind, subscription: id('subscription', `s${owner}`), lot, product: autocadLt, term: term('P1Y') },
    ...{ priceKind: 'new', unitPrice: money(BigInt(minor), usd), quantity: 1, seats: { from: 0, to: 1 } },
    ...{ fraction: null, period: days, amount: money(BigInt(minor), usd), tax: { ...bears, reason: null } },
  }
}

function billed(name: string, lines: readonly InvoiceLine[]): BilledInvoice {
  const tax = taxParts(lines, usd)
  const received = grossOf(lines, usd)
  return {
    ...{ id: id('invoice', name), date: day('2026-01-01'), currency: usd, paymentMethod: null, owed: [] },
    ...{ received, refundable: received, lines, tax, credited: lines.map(() => zero(usd)), creditedTax: [] },
  }
}

const total = (amounts: readonly { readonly amount: Money }[]) =>
  sum(
    amounts.map(({ amount }) => amount),
    usd,
  ).minor

const told = (min: number) =>
  fc.record({
    minor: fc.integer({ min, max: 100_000 }),
    tax: fc.integer({ min: 0, max: taxes.length - 1 }),
    owner: fc.integer({ min: 0, max: 3 }),
  })

test('tax is once for each rate on the sum of its lines, to half a cent', () => {
  fc.assert(
    fc.property(fc.array(told(-100_000), { minLength: 1, maxLength: 12 }), (all) => {
      const lines = all.map((each, lot) => line(each, lot))
      const parts = taxParts(lines, usd)
      for (const part of parts) {
        const net = total(lines.filter(({ tax }) => sameTax(tax, part)))
        expect(part.taxable.minor).toBe(net)
        expect(Math.abs(Number(part.amount.minor) - (Number(net) * Number(part.rate)) / 100)).toBeLessThanOrEqual(
          0.5001,
        )
      }
      const bearing = lines.filter(({ tax }) => tax.category !== 'outside')
      expect(parts.reduce((so, part) => so + part.taxable.minor, 0n)).toBe(total(bearing))
      expect(new Set(parts.map(({ rate, category }) => `${rate} ${category}`)).size).toBe(parts.length)
    }),
  )
})

test('lines with their share of the tax, and subscriptions with theirs, add up to the total', () => {
  fc.assert(
    fc.property(fc.array(told(-100_000), { minLength: 1, maxLength: 12 }), (all) => {
      const lines = all.map((each, lot) => line(each, lot))
      const tax = taxParts(lines, usd)
      const whole = grossOf(lines, usd).minor
      const gross = grossAmounts(lines, tax)
      expect(gross.reduce((so, { minor }) => so + minor, 0n)).toBe(whole)
      expect(total(partsOf({ currency: usd, lines, tax }))).toBe(whole)
      // Nobody is shown more than a cent beside the exact amount.
      gross.forEach(({ minor }, index) => {
        const { amount, tax: own } = lines[index] ?? line({ minor: 0, tax: 0, owner: 0 }, 0)
        const exact = Number(amount.minor) * (1 + Number(own.rate) / 100)
        expect(Math.abs(Number(minor) - exact)).toBeLessThan(1.0001)
      })
    }),
  )
})

test('whatever parts are credited in whatever order, in the end each rate has come back to the cent', () => {
  const share = fc.integer({ min: 1, max: 100 })
  fc.assert(
    fc.property(
      fc.array(told(1), { minLength: 1, maxLength: 6 }),
      fc.array(fc.record({ of: fc.nat(5), share }), { maxLength: 12 }),
      (all, credits) => {
        const lines = all.map((each, lot) => line(each, lot))
        let invoice = billed('a', lines)
        const back = new Map<string, bigint>()
        const give = (of: number, amount: Money) => {
          const own = lines[of]
          if (!own || amount.minor <= 0n) return
          const parts = spreadCredit([invoice], { invoice: invoice.id, of, line: { ...own, amount } })
          for (const note of draftCredits(parts, [invoice], day('2026-02-01'))) {
            expect(note.total.minor).toBe(note.subtotal.minor + total(note.tax))
            for (const { rate, category, amount: tax } of note.tax) {
              expect(tax.minor).toBeGreaterThanOrEqual(0n)
              back.set(`${rate} ${category}`, (back.get(`${rate} ${category}`) ?? 0n) + tax.minor)
            }
          }
          invoice = afterCredits(invoice, parts)
        }
        const left = (of: number) => (lines[of]?.amount.minor ?? 0n) - (invoice.credited[of]?.minor ?? 0n)
        for (const { of, share: percent } of credits) give(of, money((left(of) * BigInt(percent)) / 100n, usd))
        for (const part of invoice.tax) {
          expect(back.get(`${part.rate} ${part.category}`) ?? 0n).toBeLessThanOrEqual(part.amount.minor)
        }
        for (const of of lines.keys()) give(of, money(left(of), usd))
        for (const { rate, category, amount } of invoice.tax) {
          expect([rate, back.get(`${rate} ${category}`) ?? 0n]).toEqual([rate, amount.minor])
        }
        expect(invoice.received.minor).toBe(0n)
      },
    ),
  )
})

test('days given back at another rate than the new edition bears come back at their own, and nothing remains', () => {
  fc.assert(
    fc.property(
      fc.record({ minor: fc.integer({ min: 2, max: 100_000 }), tax: fc.nat(5), other: fc.nat(5) }),
      fc.integer({ min: 1, max: 100 }),
      fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 4 }),
      ({ minor, tax, other }, percent, shares) => {
        const first = line({ minor, tax, owner: 1 }, 0)
        const given = { ...first, kind: 'unused_days' as const, amount: money(BigInt(-minor), usd) }
        // As much as the gross allows, then a share of it: what a switch may give back.
        const charged = line({ minor: minor * 2, tax: other, owner: 1 }, 1)
        const unused = money((given.amount.minor * BigInt(percent)) / 100n, usd)
        let invoices = [billed('a', [first]), billed('b', [{ ...given, amount: unused }, charged])]
        const paid = invoices.reduce((so, { received }) => so + received.minor, 0n)
        let back = 0n
        const give = (amount: Money) => {
          if (amount.minor <= 0n) return
          const parts = spreadCredit(invoices, { invoice: id('invoice', 'b'), of: 1, line: { ...charged, amount } })
          for (const note of draftCredits(parts, invoices, day('2026-02-01'))) {
            expect(note.total.minor).toBeGreaterThanOrEqual(0n)
            back += note.total.minor
          }
          invoices = invoices.map((each) => afterCredits(each, parts))
          for (const each of invoices) expect(each.received.minor).toBeGreaterThanOrEqual(0n)
        }
        let left = charged.amount.minor
        for (const share of shares) {
          const part = (left * BigInt(share)) / 200n
          give(money(part, usd))
          left -= part
        }
        give(money(left, usd))
        // What is left is the part of the first line that nobody gave back.
        const kept = add(first.amount, unused)
        const keptGross = grossOf([{ ...first, amount: kept }], usd).minor
        const cents = BigInt(shares.length + 2)
        const difference = paid - back - keptGross
        expect(difference <= cents && difference >= -cents).toBe(true)
      },
    ),
  )
})

test('the least amount that with tax comes to at least a sum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...taxes), (gross, tax) => {
      const net = netFor(money(BigInt(gross), usd), tax.rate)
      const at = (minor: bigint) => grossOf([{ amount: money(minor, usd), tax: { ...tax, reason: null } }], usd).minor
      expect(at(net.minor)).toBeGreaterThanOrEqual(BigInt(gross))
      if (net.minor > 0n) expect(at(net.minor - 1n)).toBeLessThan(BigInt(gross))
    }),
  )
})
