/** Whose things a caller may see: a member those of the own account, the vendor everybody's. */
import { type AccountId, id } from '@coterm/core/ids.ts'
import { allows, type Permission, type Role } from '@coterm/core/permissions.ts'
import { refusal } from '@coterm/core/refusals.ts'
import type { Scope } from '@coterm/core/scopes.ts'
import { inForceOn } from '@coterm/core/subscription/known.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { RoleText } from '../resources/member.ts'
import { type Loaded, loadAccount } from '../store/accounts.ts'
import type { Caller, Context, Operation, VendorCaller } from './operation.ts'
import { todayFor } from './payments/hold-quote.ts'
import { invalid, notFound, Problem, refused } from './problem.ts'

/** Rights are the member's own; the vendor may look as a member of another role would. */
export const RoleQuery = RoleText.optional().meta({ description: 'For the vendor: as a member of this role.' })

export function roleOf({ caller }: Context, asked: Role | undefined): Role {
  if (caller.kind === 'member') return caller.member.role
  return asked ?? 'owner'
}

/** Asked before every operation; the vendor is no member and needs no role. */
export function requirePermission(caller: Caller, permission: Permission | null): void {
  if (caller.kind !== 'member' || permission === null || allows(caller.member.role, permission)) return
  throw refused([refusal('no_permission', null, { params: { permission } })], ['no_permission'])
}

/** Asked before every operation: the vendor's keys and people do what they hold, and no more. */
export function requireScope(caller: Caller, scope: Scope | null): void {
  if (caller.kind !== 'vendor' || scope === null || caller.scopes.includes(scope)) return
  throw new Problem('forbidden', `This needs the scope "${scope}", which this key or person does not hold.`)
}

/** How the audit trail knows who asks: a member, one of the vendor's people or a key of theirs by its id. */
export function askerOf(caller: Caller): string {
  if (caller.kind === 'member') return caller.session.operator ?? caller.member.id
  if (caller.kind === 'anyone') return caller.kind
  return caller.session?.operator.id ?? caller.key ?? caller.kind
}

export type Seen = { readonly loaded: Loaded; readonly today: PlainDate }

/** Before it is given, nothing is open but giving it. */
export function requireSecondFactor({ beforeSecondFactor }: Operation, caller: Caller): void {
  if (caller.kind !== 'member' || beforeSecondFactor === 'give') return
  const { secondFactor } = caller.session
  if (secondFactor === 'none' || secondFactor === 'given') return
  // Otherwise who has only the first factor would set up a second of their own.
  if (secondFactor === 'to_set_up' && beforeSecondFactor === 'set_up') return
  throw new Problem(
    'second_factor_required',
    secondFactor === 'due'
      ? 'Give your second factor first: a one-time code, a recovery code or a passkey.'
      : 'This account asks for a second factor: set up one-time codes or a passkey first.',
  )
}

const freshMs = 15 * 60_000
const guarded: readonly (Permission | null)[] = [
  ...(['change_subscriptions', 'pay', 'payment_methods', 'people', 'ownership', 'security_policy'] as const),
]

/** Where the account asks for it: money and people are changed only by who has just proved who they are. */
export function requireFresh({ clock }: Pick<Context, 'clock'>, operation: Operation, caller: Caller): void {
  if (caller.kind !== 'member' || !caller.session.stepUp) return
  const { method, permission, guardedAnyway = false } = operation
  if (method === 'GET' || !(guardedAnyway || guarded.includes(permission))) return
  if (clock.now() - caller.session.authenticatedAt < freshMs) return
  throw new Problem(
    'step_up_required',
    'Prove again that it is you: with a passkey, a one-time code or a new sign-in link.',
  )
}

// What is the customer's alone: whose the account is, how they sign in, and taking everything along.
const ownAlone: readonly (Permission | null)[] = ['ownership', 'security_policy', 'people']
const takesAlong = ['exportAccountData', 'exportOwnData']

/** Who looks in from the vendor does not do what is the customer's alone. */
export function requireOneself(operation: Operation, caller: Caller): void {
  if (caller.kind !== 'member' || caller.session.operator === null) return
  const { id, method, permission, guardedAnyway = false } = operation
  const changes = method !== 'GET' && (guardedAnyway || ownAlone.includes(permission))
  if (changes || takesAlong.includes(id)) throw new Problem('forbidden', 'Only the customer can do this.')
}

/** The member who calls, where only members do. */
export function memberOf({ caller }: Context): Extract<Caller, { kind: 'member' }> {
  if (caller.kind !== 'member') throw new Problem('forbidden', 'Only a member can do this.')
  return caller
}

/** The vendor's key or person who calls, where only they do. */
export function vendorOf({ caller }: Context): VendorCaller {
  if (caller.kind !== 'vendor') throw new Problem('forbidden', 'Only the vendor can do this.')
  return caller
}

/** The account that is named, or the member's own where none is. */
export function namedAccount({ caller }: Context, named: string | undefined): AccountId {
  if (caller.kind === 'member') {
    if (named !== undefined && named !== caller.member.account) throw notFound('account')
    return caller.member.account
  }
  if (named === undefined) throw invalid('account', 'is missing: say whose')
  return id('account', named)
}

/** True when the account's things may be shown to the caller. */
function maySee({ caller }: Context, account: AccountId): boolean {
  return caller.kind === 'vendor' || (caller.kind === 'member' && caller.member.account === account)
}

/** Whose account it is not is told that there is none. */
export function requireOwn(context: Context, account: AccountId): void {
  if (!maySee(context, account)) throw notFound('account')
}

/** The account with its today; a problem when it is not there or not the caller's. */
export async function seeAccount(context: Context, account: AccountId, what = 'account'): Promise<Seen> {
  return load(context, account, { what, invoices: true })
}

/** The same without the invoices that something may be returned of: for what shows an account and asks nothing of them. */
export async function glanceAt(context: Context, account: AccountId, what = 'account'): Promise<Seen> {
  return load(context, account, { what, invoices: false })
}

async function load(context: Context, account: AccountId, { what, invoices }: { what: string; invoices: boolean }) {
  const { kysely } = context.database
  const loaded = maySee(context, account) ? await loadAccount(kysely, account, { lock: false, invoices }) : null
  if (!loaded) throw notFound(what)
  const today = await todayFor(kysely, context.clock, loaded)
  return { loaded: { ...loaded, known: inForceOn(loaded.known, today) }, today }
}
