/** What the vendor does in memory: stopping work for an account, and giving up a debt. */
import type { AccountId } from '../ids.ts'
import type { ControlTag } from '../subscription/control-tags.ts'
import { writeOff } from '../subscription/write-off.ts'
import { apply, type IssuedInvoice, knownAccount, versionOf, type World } from './world.ts'

export function setTagIn(
  world: World,
  account: AccountId,
  { tag, set }: { readonly tag: ControlTag; readonly set: boolean },
): void {
  const known = knownAccount(world, account)
  if (known.tags.includes(tag) === set) return
  const others = known.tags.filter((each) => each !== tag)
  world.accounts.set(account, { ...known, tags: set ? [...others, tag] : others })
  world.versions.set(account, versionOf(world, account) + 1)
}

/** False where it cannot be given up yet. */
export function writeOffIn(world: World, invoice: IssuedInvoice): boolean {
  if (invoice.status === 'uncollectible') return true
  const known = knownAccount(world, invoice.account)
  const written = writeOff(known, { invoice: invoice.id, reason: 'given up' })
  if ('obstacle' in written) return false
  invoice.status = 'uncollectible'
  invoice.nextAttemptOn = null
  world.accounts.set(invoice.account, { ...known, unpaid: known.unpaid.filter(({ id }) => id !== invoice.id) })
  apply(world, invoice.account, written.decision)
  return true
}
