/**
 * What a payment provider has to be able to do. Every request has a reference of ours. What a provider promises about
 * repeated references is declared in its profile, and the engine relies on nothing else.
 */
import type { Money } from '@coterm/core/money/money.ts'
import type { PaymentMethodKind } from '@coterm/core/payment/payment-method.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'

export type ProviderProfile = {
  readonly name: string
  /** How long a repeated reference is sure to take no money again, in ms. Past it the engine asks, and never sends it again. */
  readonly keyLifeMs: number
  /** True when a refused request is answered the same again under its key. */
  readonly storesErrors: boolean
  /** What happens to a known reference that comes with another content. */
  readonly changedBody: 'rejected' | 'ignored'
  /** True when a charge can be found by our reference. */
  readonly lookUp: boolean
}

/** How to reach a method at the provider: never a card number. */
export type ProviderMethod = { readonly token: string; readonly customer: string | null }

export type ChargeRequest = {
  readonly reference: string
  readonly amount: Money
  readonly method: ProviderMethod
  /** Where the customer comes back to after having confirmed it. */
  readonly returnUrl: string
  readonly description: string
}

export type ChargeResult =
  | { readonly status: 'succeeded' }
  /** One of `declineCodes` (core/payment/decline.ts). */
  | { readonly status: 'failed'; readonly declineCode: string }
  /** The customer has to confirm it at the address, for example by 3-D Secure. */
  | { readonly status: 'requires_action'; readonly actionUrl: string | null }
  /** The bank takes days, as for a direct debit. */
  | { readonly status: 'processing' }

export type MethodSetup = {
  readonly reference: string
  readonly kinds: readonly PaymentMethodKind[]
  readonly customer: string | null
  readonly email: string | null
  readonly returnUrl: string
  readonly language: string
}

export type SetUpMethod = ProviderMethod & {
  readonly kind: PaymentMethodKind
  /** What a person recognises it by: brand and last four digits. */
  readonly label: string
  readonly expiresOn: PlainDate | null
  /** False where payments with it cannot be moved to another date. */
  readonly alignable: boolean
}

export type SetupResult =
  | { readonly status: 'pending' }
  | { readonly status: 'succeeded'; readonly method: SetUpMethod }
  | { readonly status: 'failed'; readonly declineCode: string }

export type RefundRequest = {
  readonly reference: string
  /** The reference of the charge, and what it was made with, where that is still known. */
  readonly charge: string
  readonly method?: ProviderMethod
  readonly amount: Money
}
export type RefundResult =
  | { readonly status: 'succeeded' | 'processing' }
  | { readonly status: 'failed'; readonly reason: string }

export type Dispute = {
  readonly id: string
  /** The reference of the charge. */
  readonly charge: string
  readonly amount: Money
  readonly status: 'open' | 'won' | 'lost'
  readonly reason: string
}

/** A verified message of the provider: only what to look at again. State is always fetched, never believed. */
export type ProviderEvent = {
  readonly id: string
  readonly about: 'charge' | 'setup' | 'refund' | 'dispute' | 'other'
  readonly reference: string
}

export type WebhookRequest = {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** Every call may throw or hang: then nothing is known, and it is asked about again later. */
export type PaymentProvider = {
  readonly profile: ProviderProfile
  /** Opens a page of the provider where the customer adds a method. Asked twice under one reference, it is one visit. */
  startSetup(setup: MethodSetup): Promise<{ readonly url: string }>
  findSetup(reference: string): Promise<SetupResult | null>
  /** Takes the money, or answers what became of the charge with this reference while its key lives. */
  charge(charge: ChargeRequest): Promise<ChargeResult>
  /**
   * What became of the charge; null when the provider has never seen the reference. With the method it was made with, a
   * provider may look at one customer's charges only.
   */
  find(reference: string, method?: ProviderMethod): Promise<ChargeResult | null>
  /** Closes the reference for good, unless money was or is being taken: then the answer says so. Null when it is closed. */
  cancel(reference: string, method?: ProviderMethod): Promise<ChargeResult | null>
  /** Gives back a succeeded charge or a part of it. Sent twice under one reference, it is given back once. */
  refund(refund: RefundRequest): Promise<RefundResult>
  findRefund(reference: string): Promise<RefundResult | null>
  findDispute(id: string): Promise<Dispute | null>
  /** The customer has removed the method. */
  forgetMethod(method: ProviderMethod): Promise<void>
  /** The event in a webhook request, or null when its signature is not the provider's. */
  readEvent(request: WebhookRequest): ProviderEvent | null
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
