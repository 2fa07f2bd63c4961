/** Lists of one account's things, which the vendor may also ask across all accounts. */
import type { AccountId } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../resources/primitives.ts'
import type { Reader } from '../store/database.ts'
import { loadOwners, type Whose } from '../store/whose.ts'
import { namedAccount } from './access.ts'
import type { Context } from './operation.ts'

export const acrossAccounts = {
  account: idText('account')
    .optional()
    .meta({ description: "For the vendor: of this account, else of all. A member's own is the only one." }),
  time: z
    .enum(['real', 'test'])
    .optional()
    .meta({ description: 'For the vendor: of accounts in real time, or on a test clock; else of both.' }),
}

type Asked = { readonly account?: string | undefined; readonly time?: 'real' | 'test' | undefined }

/** A member always means the own account; the vendor means all accounts where none is named. */
export function whoseList(context: Context, { account, time }: Asked): Whose {
  const all = context.caller.kind === 'vendor' && account === undefined
  if (!all) return { account: namedAccount(context, account) }
  return time === undefined ? {} : { onTestClock: time === 'test' }
}

/** Whose it is, by name. */
export const OwnerShape = z.object({ id: idText('account'), name: z.string(), onTestClock: z.boolean() })

/** The owners of these things, asked for at once. */
export async function ownersOf(reader: Reader, things: readonly { readonly account: AccountId }[]) {
  const owners = await loadOwners(
    reader,
    things.map(({ account }) => account),
  )
  return (account: AccountId) => owners.get(account) ?? { id: account, name: '', onTestClock: false }
}
