/** Stopping work for an account, and letting go of it again: its next date is found anew. */
import { nothingDecided } from '@coterm/core/decision.ts'
import type { AccountId } from '@coterm/core/ids.ts'
import type { ControlTag } from '@coterm/core/subscription/control-tags.ts'
import { addTag, listTags, removeTag } from '../../store/account-tags.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { underLock } from './under-lock.ts'

export type Tagging = { readonly tag: ControlTag; readonly set: boolean; readonly reason: string }

export async function setTag(deps: PaymentDeps, account: AccountId, { tag, set, reason }: Tagging): Promise<boolean> {
  return underLock(deps, account, async ({ on, at, transaction }) => {
    const before = await listTags(transaction, account)
    if (before.some((each) => each.tag === tag) === set) return null
    if (set) await addTag(transaction, account, { tag, reason, setOn: on, at })
    else await removeTag(transaction, account, tag)
    const event = { type: 'account.tagged', subscription: null, data: { tag, set, reason } } as const
    return { decision: { ...nothingDecided, events: [event] } }
  })
}
