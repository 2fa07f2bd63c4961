/** What an account has with us: a balance by currency, and how it came about. */
import { formatMoney, isZero } from '@coterm/core/money/money.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { type CreditTransaction, creditKinds } from '../store/credit-transactions.ts'
import { Amount, CurrencyCode, DateText, idText } from './primitives.ts'

const TransactionShape = z
  .object({
    date: DateText,
    kind: z.enum(creditKinds).meta({
      description: 'applied: it paid an invoice. credit_note: it was paid by a method that money cannot go back to.',
    }),
    amount: Amount.meta({ description: 'Negative where the balance was used.' }),
    currency: CurrencyCode,
    invoice: idText('invoice').nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'CreditTransaction' })

export const CreditBalanceShape = z
  .object({
    balances: z.array(z.object({ currency: CurrencyCode, amount: Amount })),
    transactions: z.array(TransactionShape).meta({ description: 'The last hundred, newest first.' }),
  })
  .meta({ id: 'CreditBalance', description: 'It pays the next invoices of its currency by itself.' })

export function toApiCreditBalance(
  { creditBalances }: KnownAccount,
  transactions: readonly CreditTransaction[],
): z.input<typeof CreditBalanceShape> {
  return {
    balances: creditBalances
      .filter((balance) => !isZero(balance))
      .map((balance) => ({ currency: balance.currency, amount: formatMoney(balance) })),
    transactions: transactions.map(({ date, kind, amount, invoice, reason }) => ({
      ...{ kind, invoice, reason },
      date: formatPlainDate(date),
      amount: formatMoney(amount),
      currency: amount.currency,
    })),
  }
}
