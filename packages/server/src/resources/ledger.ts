/** The books of an account: its balances and transactions, and what the seller has not earned yet. */
import { bookingKinds, type Entry, ledgerAccounts } from '@coterm/core/ledger/book.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { formatMoney, type Money } from '@coterm/core/money/money.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { Balance, StoredTransaction } from '../store/ledger.ts'
import { Amount, CurrencyCode, DateText, idText } from './primitives.ts'

const EntryShape = z
  .object({ account: z.enum(ledgerAccounts), amount: Amount })
  .meta({ id: 'LedgerEntry', description: 'Debits are positive, credits negative.' })

export const LedgerShape = z
  .object({
    account: idText('account'),
    on: DateText.meta({ description: 'Balances are of the end of this day.' }),
    balances: z.array(z.object({ currency: CurrencyCode, entries: z.array(EntryShape) })),
    deferredRevenue: z
      .array(z.object({ currency: CurrencyCode, amount: Amount }))
      .meta({ description: 'To the day; the balances hold what was posted, by month.' }),
  })
  .meta({ id: 'Ledger' })

export const LedgerTransactionShape = z
  .object({
    id: idText('ledgerTransaction'),
    kind: z.enum(bookingKinds),
    date: DateText,
    invoice: idText('invoice').nullable(),
    currency: CurrencyCode,
    recognisedBefore: DateText.nullable().meta({ description: 'For revenue: what was earned before this day.' }),
    entries: z.array(EntryShape),
  })
  .meta({ id: 'LedgerTransaction', description: 'Its entries sum to zero.' })

export const DeferredRevenueShape = z
  .object({
    seller: z.string(),
    on: DateText,
    deferred: z.array(z.object({ currency: CurrencyCode, amount: Amount })),
  })
  .meta({ id: 'DeferredRevenue', description: 'Billed by the end of the day, and earned later. Without tax.' })

type Read = {
  readonly on: PlainDate
  readonly balances: ReadonlyMap<Currency, readonly Balance[]>
  readonly deferred: ReadonlyMap<Currency, Money>
}

export function toApiLedger(account: string, { on, balances, deferred }: Read): z.input<typeof LedgerShape> {
  return {
    account,
    on: formatPlainDate(on),
    balances: [...balances].map(([currency, entries]) => ({ currency, entries: entries.map(toApiEntry) })),
    deferredRevenue: toApiDeferred(deferred),
  }
}

export function toApiTransaction(stored: StoredTransaction): z.input<typeof LedgerTransactionShape> {
  const { id, kind, date, invoice, currency, recognisedBefore, entries } = stored
  return {
    id,
    kind,
    date: formatPlainDate(date),
    invoice,
    currency,
    recognisedBefore: recognisedBefore === null ? null : formatPlainDate(recognisedBefore),
    entries: entries.map(toApiEntry),
  }
}

export function toApiDeferred(deferred: ReadonlyMap<Currency, Money>) {
  return [...deferred].map(([currency, amount]) => ({ currency, amount: formatMoney(amount) }))
}

function toApiEntry({ account, amount }: Entry): z.input<typeof EntryShape> {
  return { account, amount: formatMoney(amount) }
}
