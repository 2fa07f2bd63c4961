/** Money that came in for an account, on its way to being committed. */
import type { PaymentId } from '@coterm/core/ids.ts'
import { addCredit, type BalanceChange, type MoneyIn } from '@coterm/core/subscription/money-in.ts'
import type { Decided, Locked } from './under-lock.ts'

/** Credit for an account: it pays what is owed at once. A quote that is being paid has counted on the balance as it was. */
export function creditIn({ loaded, on }: Pick<Locked, 'loaded' | 'on'>, change: BalanceChange): NonNullable<Decided> {
  const { known, agenda } = loaded
  return committed(addCredit(agenda.heldQuote === null ? known : { ...known, unpaid: [] }, change, on))
}

/** The payment is what the books know the money by; `recovers`: the debt had been written off. */
export type Booked = { readonly payment: PaymentId; readonly recovers?: boolean }

export function committed({ balance, receipts, decision }: MoneyIn, booked?: Booked): NonNullable<Decided> {
  const collected = receipts.map((receipt) => {
    return receipt.by === 'credit'
      ? { type: 'paid' as const, ...receipt }
      : { type: 'paid' as const, ...receipt, ...booked }
  })
  return { balance, decision, collected }
}
