/** The people who work at the vendor's, in the console: what each role may do. */
import { type Scope, scopes } from './scopes.ts'

export const operatorRoles = ['admin', 'finance', 'support', 'catalog', 'viewer'] as const
export type OperatorRole = (typeof operatorRoles)[number]

const table: Readonly<Record<OperatorRole, readonly Scope[]>> = {
  admin: scopes,
  finance: ['view', 'billing', 'settings'],
  support: ['view', 'accounts'],
  catalog: ['view', 'catalog'],
  viewer: ['view'],
}

export function scopesOf(role: OperatorRole): readonly Scope[] {
  return table[role]
}
