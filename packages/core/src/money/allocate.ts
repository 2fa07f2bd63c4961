/** Splits an amount so that nothing is lost and nothing is made. */
import { type Money, money } from './money.ts'

/**
 * Splits by weights; the parts sum to the whole. Each part is rounded down and the units left over go to the largest
 * remainders, the earlier part first where two are equal. A negative amount splits as its positive twin.
 * Weights are not negative and not all zero.
 */
export function allocate(amount: Money, weights: readonly bigint[]): Money[] {
  const total = weights.reduce((a, b) => a + b, 0n)
  if (total <= 0n || weights.some((weight) => weight < 0n)) {
    throw new Error('Broken invariant: weights are not negative and their sum is positive')
  }
  const sign = amount.minor < 0n ? -1n : 1n
  const magnitude = amount.minor * sign
  const parts = weights.map((weight) => (magnitude * weight) / total)
  const remainders = weights.map((weight, index) => ({ index, remainder: (magnitude * weight) % total }))
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  let left = magnitude - parts.reduce((a, b) => a + b, 0n)
  for (const { index } of remainders) {
    if (left === 0n) break
    parts[index] = (parts[index] ?? 0n) + 1n
    left -= 1n
  }
  return parts.map((part) => money(part * sign, amount.currency))
}
