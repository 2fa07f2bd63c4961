/**
 * What an operation of the API is. Each is declared once; routes, OpenAPI, the client and the permission table are
 * derived from the list of them.
 */
import type { ApiKeyId, OperatorId, TestClockId } from '@coterm/core/ids.ts'
import type { Language } from '@coterm/core/language.ts'
import type { Permission } from '@coterm/core/permissions.ts'
import type { Scope } from '@coterm/core/scopes.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { z } from 'zod'
import type { SandboxProvider } from '../providers/payment/sandbox.ts'
import type { TaxProvider } from '../providers/tax/provider.ts'
import type { WebhookProvider } from '../providers/webhook/provider.ts'
import type { Sealer } from '../secrets/sealed.ts'
import type { Member } from '../store/members.ts'
import type { OperatorSession } from '../store/operator-sessions.ts'
import type { Operator } from '../store/operators.ts'
import type { SignInMethod } from '../store/secrets.ts'
import type { Session } from '../store/sessions.ts'
import type { TestClock } from '../store/test-clocks.ts'
import type { PaymentDeps } from './payments/attempt-outcome.ts'

type CallerKind = 'vendor' | 'member' | 'anyone'
export type Caller =
  | VendorCaller
  | { readonly kind: 'member'; readonly member: Member; readonly session: Session }
  | { readonly kind: 'anyone' }

/** A key of the vendor's, or one of its people who is signed in to the console. */
export type VendorCaller = {
  readonly kind: 'vendor'
  readonly scopes: readonly Scope[]
  readonly session?: OperatorSession
  /** Neither where a command or the server itself asks. */
  readonly key?: ApiKeyId
}

export type OperationDeps = PaymentDeps & {
  /** The sandbox, where it is what payments are made with. */
  readonly sandbox: SandboxProvider | null
  /** What VAT ids and rates are asked of. */
  readonly tax: TaxProvider
  /** Where webhooks may go, and sending one. */
  readonly webhooks: WebhookProvider
  /** Seals secrets; null where the server has no key for it. */
  readonly sealer: Sealer | null
  /** True where people try things out: members may move the test clock of their own account. */
  readonly development: boolean
  /** Also shows sign-in links where the server runs; null where they are only mailed. */
  readonly showSignIn: ((member: Member, token: string) => Promise<void>) | null
  /** Moves a test clock and does what is due: the worker's own loop. */
  advanceTestClock(id: TestClockId, to: PlainDate): Promise<TestClock>
}

export type Context = OperationDeps & {
  readonly caller: Caller
  readonly language: Language
  /** Begins a session in the browser that asks; where none asks, there is nothing to begin. */
  readonly signIn?: (way: SignIn) => Promise<void>
  /** The same for one of the vendor's people, in the console. */
  readonly signInOperator?: (operator: Operator) => Promise<void>
}

export type SignIn = {
  readonly member: Member
  readonly method: SignInMethod
  /** True when it stands for two factors by itself. */
  readonly secondFactor?: boolean
  /** Who at the vendor comes in, in the member's place. */
  readonly operator?: OperatorId | null
}

type Shape = z.ZodType

type Declared<P extends Shape, Q extends Shape, B extends Shape, R extends Shape> = {
  /** The operation's name in the client: `createQuote`. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `/v1/quotes/{quote}` */
  readonly path: string
  readonly summary: string
  readonly callers: readonly CallerKind[]
  /** What a member's role has to allow; null where it is their own affair, or none of theirs. */
  readonly permission: Permission | null
  /** What the vendor's key or person has to hold; null where the vendor does not call, or everybody may. */
  readonly scope: Scope | null
  /** What a member may do before the second factor is given: give it, or set one up where there is none yet. */
  readonly beforeSecondFactor?: 'give' | 'set_up'
  /** A change of how somebody signs in, or of whose the account is, that no permission stands for. */
  readonly guardedAnyway?: true
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly response: R
  readonly status: 200 | 201
  /** The answer holds a secret: it is not kept, and the same request again makes another. */
  readonly secret?: true
  /** The kind of text it answers, where that is not JSON; the response is then a string. Or the kinds of file. */
  readonly produces?: 'text/csv' | 'text/calendar' | readonly ('application/pdf' | 'application/xml')[]
  handle(context: Context, input: Input<P, Q, B>): Promise<z.input<R>>
}

type Input<P extends Shape, Q extends Shape, B extends Shape> = {
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly body: z.output<B>
}

/** An operation whose types have been checked where it was declared. */
export type Operation = Declared<Shape, Shape, Shape, Shape>

export function operation<P extends Shape, Q extends Shape, B extends Shape, R extends Shape>(
  declared: Declared<P, Q, B, R>,
): Operation {
  return declared as unknown as Operation
}
