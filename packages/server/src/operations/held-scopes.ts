/** Nobody hands out more than they hold: not in a new key, nor as the new secret of one, nor as somebody's role. */
import type { Scope } from '@coterm/core/scopes.ts'
import type { Caller } from './operation.ts'
import { Problem } from './problem.ts'

export function requireHeld(caller: Caller, scopes: readonly Scope[]): void {
  const held = caller.kind === 'vendor' ? caller.scopes : []
  const missing = scopes.filter((scope) => !held.includes(scope))
  if (missing.length === 0) return
  throw new Problem('forbidden', `Who asks holds no more than this themselves: missing are ${missing.join(', ')}.`)
}
