/** The payment method that is named, when the caller may see it; and how a change of it is told. */
import { id } from '@coterm/core/ids.ts'
import type { PaymentMethod } from '@coterm/core/payment/payment-method.ts'
import { accountOfPaymentMethod } from '../../store/payment-methods.ts'
import { type Seen, seeAccount } from '../access.ts'
import type { Context } from '../operation.ts'
import type { Changed } from '../payments/change-methods.ts'
import { notFound, Problem, refused } from '../problem.ts'

export async function seePaymentMethod(
  context: Context,
  named: string,
): Promise<Seen & { readonly method: PaymentMethod }> {
  const wanted = id('paymentMethod', named)
  const account = await accountOfPaymentMethod(context.database.kysely, wanted)
  if (!account) throw notFound('payment method')
  const seen = await seeAccount(context, account, 'payment method')
  const method = seen.loaded.known.paymentMethods.find((candidate) => candidate.id === wanted)
  if (!method) throw notFound('payment method')
  return { ...seen, method }
}

/** Throws what the caller is told when nothing was changed. */
export function requireChanged(changed: Changed): void {
  switch (changed.type) {
    case 'changed':
      return
    case 'not_found':
      throw notFound('payment method')
    case 'conflict':
      throw new Problem('conflict', 'A quote of this account waits for its payment. Try again when that is done.')
    case 'refused': {
      const codes = new Set(changed.refusals.map(({ code }) => code))
      throw refused(changed.refusals, [...codes])
    }
  }
}
