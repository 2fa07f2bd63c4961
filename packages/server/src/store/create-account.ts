/** A new account, and the account's place in the queue of work. */
import type { AccountId, TestClockId } from '@coterm/core/ids.ts'
import type { AccountKind, SellerId } from '@coterm/core/invoice/parties.ts'
import type { Role } from '@coterm/core/permissions.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { AccountBilling } from './billing-details.ts'
import { createAccounts } from './create-accounts.ts'
import type { Database, Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { type Metadata, mergeMetadata } from './metadata.ts'
import type { NewPaymentMethod } from './payment-methods.ts'

export type NewAccount = {
  readonly seller: SellerId
  readonly name: string
  readonly country: string
  readonly region: string | null
  readonly kind: AccountKind
  readonly billing?: AccountBilling
  readonly taxId?: string | null
  readonly testClock: TestClockId | null
  readonly members: readonly { readonly name: string; readonly email: string; readonly role?: Role }[]
  readonly paymentMethods: readonly NewPaymentMethod[]
  readonly metadata?: Metadata
}

/** The seller and the test clock exist: the caller has looked. */
export async function createAccount(database: Database, account: NewAccount, at: Instant): Promise<AccountId> {
  return database.kysely.transaction().execute(async (transaction) => {
    const [id] = await createAccounts(transaction, [account], at)
    if (!id) throw new Error('Broken invariant: an account that is created has an id')
    await mergeMetadata(transaction, id, { kind: 'account', id, change: account.metadata ?? {} })
    return id
  })
}

export type AccountPage = {
  readonly seller?: SellerId
  readonly testClock?: TestClockId
  readonly limit: number
  readonly after?: AccountId
}

/** The ids of a page of accounts, newest first. */
export async function listAccounts(reader: Reader, page: AccountPage): Promise<AccountId[]> {
  let query = reader.selectFrom('agenda').select('account_id').orderBy('account_id', 'desc').limit(page.limit)
  if (page.seller !== undefined) query = query.where('seller_id', '=', page.seller)
  if (page.testClock !== undefined) query = query.where('test_clock_id', '=', idToRow(page.testClock))
  if (page.after !== undefined) query = query.where('account_id', '<', idToRow(page.after))
  return (await query.execute()).map((row) => idFromRow('account', row.account_id))
}

/** Takes the account out of the queue of work, and says why. */
export async function parkAccount(reader: Reader, account: AccountId, reason: string): Promise<void> {
  const parked = reason.slice(0, 2000)
  await sql`update agenda set parked = ${parked} where account_id = ${idToRow(account)}`.execute(reader)
}
