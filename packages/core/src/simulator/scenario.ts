/** A scenario: a story on a calendar, told in domain words. Names in the story are the ids of the world it runs in. */
import type { Catalog, PriceVersion, Product } from '../catalog/catalog.ts'
import type { CatalogChanges } from '../catalog/draft.ts'
import type { Policy } from '../catalog/policy.ts'
import type { TaxRate } from '../catalog/tax.ts'
import type { TaxId } from '../catalog/tax-id.ts'
import type { AccountId, PaymentMethodId, SubscriptionId } from '../ids.ts'
import type { Account, Seller } from '../invoice/parties.ts'
import type { Money } from '../money/money.ts'
import type { PaymentMethod } from '../payment/payment-method.ts'
import type { Role } from '../permissions.ts'
import type { Change, Return } from '../subscription/change.ts'
import type { ControlTag } from '../subscription/control-tags.ts'
import type { Running } from '../subscription/imported.ts'
import type { PlainDate } from '../time/plain-date.ts'

/**
 * How the payment provider answers for a method. `times_out`: the money is taken, the answer is lost; `times_out_before`:
 * the first request is lost, and nothing is taken by it. `declines_hard`: the card was reported stolen. `settles_later`:
 * the bank takes three days, `settles_and_fails`: and then has no money. `charges_back`: taken, and disputed a week
 * later. `refund_fails`: taken, and cannot be given back.
 */
export const behaviours = [
  'ok',
  'declines',
  'requires_action',
  'times_out',
  'declines_hard',
  'times_out_before',
  'settles_later',
  'settles_and_fails',
  'charges_back',
  'refund_fails',
] as const
export type Behaviour = (typeof behaviours)[number]

/** How many days a bank takes to settle a direct debit, in the sandbox and in stories. */
export const settlementDays = 3

export type ScenarioAccount = {
  readonly account: Account
  readonly paymentMethods: readonly { readonly method: PaymentMethod; readonly behaviour: Behaviour }[]
  readonly subscriptions: readonly Running[]
}

export type CatalogUpdate = { readonly products: readonly Product[]; readonly prices: readonly PriceVersion[] }

/** A return names its invoice by the number, or by the step whose quote was accepted; lines count through all of it. */
export type StoryReturn = Omit<Return, 'invoice'> & { readonly invoice: string | null; readonly of: number | null }
export type StoryChange = Exclude<Change, Return> | StoryReturn

export type StepAction =
  | {
      readonly type: 'quote'
      readonly changes: readonly StoryChange[]
      readonly accept: boolean
      readonly role: Role
    }
  /** A quote of an earlier step, which only looked. */
  | { readonly type: 'acceptQuote'; readonly of: number }
  /** Of a subscription, or of the account. */
  | { readonly type: 'actions'; readonly subscription: SubscriptionId | null; readonly role: Role }
  | { readonly type: 'assign' | 'unassign'; readonly subscription: SubscriptionId; readonly user: string }
  /** By the invoice's number, such as TEST-000001; only for these subscriptions, where they are named. */
  | { readonly type: 'pay'; readonly invoice: string; readonly subscriptions: readonly SubscriptionId[] | null }
  /** A transfer that arrived, in the invoice's currency. */
  | { readonly type: 'recordPayment'; readonly invoice: string; readonly amount: string; readonly reference: string }
  | { readonly type: 'writeOff'; readonly invoice: string }
  | { readonly type: 'grantCredit'; readonly amount: Money }
  | { readonly type: 'tag' | 'untag'; readonly tag: ControlTag }
  | { readonly type: 'setBehaviour'; readonly paymentMethod: PaymentMethodId; readonly behaviour: Behaviour }
  | { readonly type: 'setTaxId'; readonly taxId: TaxId | null }
  | {
      readonly type: 'removeMethod'
      readonly paymentMethod: PaymentMethodId
      readonly replaceWith: PaymentMethodId | null
    }
  | { readonly type: 'publishCatalog'; readonly catalog: CatalogUpdate }
  /** Retirements and policies that begin on a day. */
  | { readonly type: 'publishChanges'; readonly changes: CatalogChanges }

export type Step = {
  readonly on: PlainDate
  readonly account: AccountId | null
  readonly action: StepAction | null
  /** A part of what the step should find: see how expectations are matched where stories are run. */
  readonly expect: Readonly<Record<string, unknown>> | null
}

export type Scenario = {
  readonly title: string
  readonly seller: Seller
  readonly policy: Policy
  readonly taxRates: readonly TaxRate[]
  readonly catalog: Catalog
  readonly accounts: readonly ScenarioAccount[]
  readonly steps: readonly Step[]
  readonly from: PlainDate
  /** Time passes to this date, its due work included. */
  readonly until: PlainDate
}
