/** The parameters of every request we send to Stripe, as the SDK of this version declares them. */
import type Stripe from 'stripe'

export type CustomerCreate = Stripe.CustomerCreateParams
export type SessionCreate = Stripe.Checkout.SessionCreateParams
export type SessionList = Stripe.Checkout.SessionListParams
export type SetupIntentRetrieve = Stripe.SetupIntentRetrieveParams
export type PaymentIntentCreate = Stripe.PaymentIntentCreateParams
export type PaymentIntentConfirm = Stripe.PaymentIntentConfirmParams
export type PaymentIntentCancel = Stripe.PaymentIntentCancelParams
export type PaymentIntentRetrieve = Stripe.PaymentIntentRetrieveParams
export type PaymentIntentList = Stripe.PaymentIntentListParams
export type PaymentIntentSearch = Stripe.PaymentIntentSearchParams
export type PaymentMethodDetach = Stripe.PaymentMethodDetachParams
export type PaymentMethodRetrieve = Stripe.PaymentMethodRetrieveParams
export type RefundCreate = Stripe.RefundCreateParams
export type RefundList = Stripe.RefundListParams
export type DisputeRetrieve = Stripe.DisputeRetrieveParams
