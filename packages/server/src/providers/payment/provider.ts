/**
 * What a payment provider has to be able to do. Every charge has a reference of ours; the provider keeps at most one
 * charge for a reference, so asking twice never takes money twice.
 */
import type { PaymentMethodId } from '@coterm/core/ids.ts'
import type { Money } from '@coterm/core/money/money.ts'

export type Charge = { readonly reference: string; readonly amount: Money; readonly method: PaymentMethodId }

export type ChargeResult =
  | { readonly status: 'succeeded' }
  | { readonly status: 'failed'; readonly declineCode: string }
  /** The customer has to confirm it with the provider, for example by 3-D Secure. */
  | { readonly status: 'requires_action' }

export type PartialRefund = { readonly reference: string; readonly charge: string; readonly amount: Money }

export type PaymentProvider = {
  /** Takes the money, or answers what became of the charge with this reference. Throws when no answer came. */
  charge(charge: Charge): Promise<ChargeResult>
  /** What became of the charge; null when the provider has never seen the reference. */
  find(reference: string): Promise<ChargeResult | null>
  /** Closes the reference for good, unless money was taken already: then the answer says so. Null when it is closed. */
  cancel(reference: string): Promise<ChargeResult | null>
  /** Undoes a succeeded charge whole. Asking twice gives the money back once. */
  refund(reference: string): Promise<void>
  /** Gives back a part of a succeeded charge, or all of it. Sent twice under one reference, it is given back once. */
  refundPart(refund: PartialRefund): Promise<void>
}

const answerSecondsMax = 15

/** The provider's answer, or an error when it takes too long. Nothing is cancelled: the charge may still come about. */
export async function withinTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The payment provider did not answer within ${answerSecondsMax} s.`)),
      answerSecondsMax * 1000,
    )
  })
  try {
    return await Promise.race([answer, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
