/** Scratch: the port until it is there. */
import type { Money } from '@coterm/core/money/money.ts'
import type { PaymentMethodKind } from '@coterm/core/payment/payment-method.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
export type ProviderProfile = {
  readonly name: string
  readonly keyLifeMs: number
  readonly storesErrors: boolean
  readonly changedBody: 'rejected' | 'ignored'
  readonly lookUp: boolean
}
export type ProviderMethod = { readonly token: string; readonly customer: string | null }
export type ChargeRequest = {
  readonly reference: string
  readonly amount: Money
  readonly method: ProviderMethod
  readonly returnUrl: string
  readonly description: string
}
export type ChargeResult =
  | { readonly status: 'succeeded' }
  | { readonly status: 'failed'; readonly declineCode: string }
  | { readonly status: 'requires_action'; readonly actionUrl: string | null }
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
  readonly label: string
  readonly expiresOn: PlainDate | null
  readonly alignable: boolean
}
export type SetupResult =
  | { readonly status: 'pending' }
  | { readonly status: 'succeeded'; readonly method: SetUpMethod }
  | { readonly status: 'failed'; readonly declineCode: string }
export type RefundRequest = {
  readonly reference: string
  readonly charge: string
  readonly amount: Money
  readonly method?: ProviderMethod
}
export type RefundResult =
  | { readonly status: 'succeeded' | 'processing' }
  | { readonly status: 'failed'; readonly reason: string }
export type Dispute = {
  readonly id: string
  readonly charge: string
  readonly amount: Money
  readonly status: 'open' | 'won' | 'lost'
  readonly reason: string
}
export type ProviderEvent = {
  readonly id: string
  readonly about: 'charge' | 'setup' | 'refund' | 'dispute' | 'other'
  readonly reference: string
}
export type PaymentProvider = {
  readonly profile: ProviderProfile
  startSetup(setup: MethodSetup): Promise<{ readonly url: string }>
  findSetup(reference: string): Promise<SetupResult | null>
  charge(charge: ChargeRequest): Promise<ChargeResult>
  find(reference: string, method?: ProviderMethod): Promise<ChargeResult | null>
  cancel(reference: string, method?: ProviderMethod): Promise<ChargeResult | null>
  refund(refund: RefundRequest): Promise<RefundResult>
  findRefund(reference: string): Promise<RefundResult | null>
  findDispute(id: string): Promise<Dispute | null>
  forgetMethod(method: ProviderMethod): Promise<void>
  readEvent(request: {
    readonly headers: Readonly<Record<string, string | undefined>>
    readonly body: string
  }): ProviderEvent | null
}
export type WebhookRequest = Parameters<PaymentProvider['readEvent']>[0]
