/**
 * Who may do what: the one table. The API asks it before every operation, decisions ask it before every change, and the
 * portal is told what it answers, so that all three say the same.
 */
import type { ChangeType } from './subscription/change.ts'

export const roles = ['owner', 'billing_admin', 'user_admin', 'viewer'] as const
export type Role = (typeof roles)[number]

export const permissions = [
  /** See everything of the account. */
  'view',
  /** Buy, renew, align, give back, end: whatever moves seats, dates or money of a subscription. */
  'change_subscriptions',
  /** Pay what is open. */
  'pay',
  /** Add and remove what is paid with, and say what pays for what. */
  'payment_methods',
  /** Say how documents name the account, who receives them, and its VAT id. */
  'settings',
  /** Give seats to people and take them back. */
  'assign_seats',
  /** Invite people, change their roles, remove them. */
  'people',
  /** Say how people have to sign in. */
  'security_policy',
  /** Hand the account to somebody else. */
  'ownership',
  /** Ask for help. */
  'support',
] as const
export type Permission = (typeof permissions)[number]

const table: Readonly<Record<Role, readonly Permission[]>> = {
  owner: permissions,
  billing_admin: ['view', 'change_subscriptions', 'pay', 'payment_methods', 'settings', 'support'],
  user_admin: ['view', 'assign_seats', 'people', 'support'],
  viewer: ['view', 'support'],
}

export function permissionsOf(role: Role): readonly Permission[] {
  return table[role]
}

export function allows(role: Role, permission: Permission): boolean {
  return table[role].includes(permission)
}

/** What a change of a quote needs. */
export function permissionFor(change: ChangeType): Permission {
  return change === 'set_payment_method' ? 'payment_methods' : 'change_subscriptions'
}

/** Whose role somebody may change or take away. Nobody reaches above themselves. */
export function mayManage(by: Role, member: Role): boolean {
  return by === 'owner' || (by === 'user_admin' && (member === 'user_admin' || member === 'viewer'))
}

/** Which roles somebody may give. An owner is made by an offer that the other side accepts, never by one side alone. */
export function mayGive(by: Role, role: Role): boolean {
  return role !== 'owner' && mayManage(by, role)
}
