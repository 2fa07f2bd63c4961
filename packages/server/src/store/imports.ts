/** Which accounts and subscriptions were imported, by what the system before called them. */
import type { AccountId, SubscriptionId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader, Transaction } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { insertRows } from './insert-rows.ts'
import { instantToRow } from './row-values.ts'

export type ImportedAccount = { readonly account: AccountId; readonly reference: string; readonly fingerprint: string }
export type ImportedSubscription = ImportedAccount & { readonly subscription: SubscriptionId }

type Asked = { readonly seller: SellerId; readonly references: readonly string[] }

export async function findImportedAccounts(reader: Reader, asked: Asked): Promise<Map<string, ImportedAccount>> {
  const { rows } = await sql<{ account_id: bigint; reference: string; fingerprint: string }>`
    select account_id, reference, fingerprint from imported_account
    where seller_id = ${asked.seller} and reference = any(${asked.references}::text[])`.execute(reader)
  return new Map(rows.map((row) => [row.reference, { ...row, account: idFromRow('account', row.account_id) }]))
}

export async function findImportedSubscriptions(
  reader: Reader,
  asked: Asked,
): Promise<Map<string, ImportedSubscription>> {
  const { rows } = await sql<{ account_id: bigint; subscription_id: bigint; reference: string; fingerprint: string }>`
    select account_id, subscription_id, reference, fingerprint from imported_subscription
    where seller_id = ${asked.seller} and reference = any(${asked.references}::text[])`.execute(reader)
  return new Map(
    rows.map(({ account_id, subscription_id, reference, fingerprint }) => {
      const [account, subscription] = [idFromRow('account', account_id), idFromRow('subscription', subscription_id)]
      return [reference, { account, subscription, reference, fingerprint }]
    }),
  )
}

const accountTable = {
  table: 'imported_account',
  columns: {
    account_id: 'bigint',
    seller_id: 'text',
    reference: 'text',
    fingerprint: 'text',
    imported_at: 'timestamptz',
  },
} as const
const subscriptionTable = {
  table: 'imported_subscription',
  columns: {
    account_id: 'bigint',
    subscription_id: 'bigint',
    seller_id: 'text',
    reference: 'text',
    fingerprint: 'text',
  },
} as const

export type Remembered = {
  readonly seller: SellerId
  readonly accounts: readonly ImportedAccount[]
  readonly subscriptions: readonly ImportedSubscription[]
  readonly at: Instant
}

export async function rememberImported(transaction: Transaction, remembered: Remembered): Promise<void> {
  const { seller: seller_id, accounts, subscriptions, at } = remembered
  const row = ({ account, reference, fingerprint }: ImportedAccount) => {
    return { account_id: idToRow(account), seller_id, reference, fingerprint }
  }
  await insertRows(transaction, accountTable, {
    rows: accounts.map((each) => ({ ...row(each), imported_at: instantToRow(at) })),
  })
  await insertRows(transaction, subscriptionTable, {
    rows: subscriptions.map((each) => ({ ...row(each), subscription_id: idToRow(each.subscription) })),
  })
}
