/** How accounts pay. What a method can do is the provider's knowledge, not ours. */
import type { AccountId, InvoiceId, PaymentMethodId } from '@coterm/core/ids.ts'
import { openPaymentStatuses } from '@coterm/core/payment/payment.ts'
import type { PaymentMethod } from '@coterm/core/payment/payment-method.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { instantToRow, optionalDateToRow } from './row-values.ts'

export type NewPaymentMethod = Pick<PaymentMethod, 'kind' | 'label' | 'expiresOn'> &
  Partial<Pick<PaymentMethod, 'alignable' | 'isBackup'>> & {
    readonly provider?: string
    /** The provider's; without one, the sandbox knows it by our id. */
    readonly token?: string
    readonly customer?: string | null
  }

/** Adds a method after those the account has; the first is its default. */
export async function addPaymentMethod(
  reader: Reader,
  account: AccountId,
  method: NewPaymentMethod,
): Promise<PaymentMethodId> {
  const [row = 0n] = await newNumbers(reader, 1)
  const id = idFromRow('paymentMethod', row)
  const { kind, label, expiresOn, provider = 'sandbox', token = id, customer = null, alignable = true } = method
  const { isBackup = false } = method
  await sql`insert into payment_method
      (account_id, id, position, kind, label, expires_on, provider, token, customer, alignable, is_default, is_backup)
    select ${idToRow(account)}::bigint, ${row}::bigint, count(*), ${kind}, ${label},
      ${optionalDateToRow(expiresOn)}::date, ${provider}, ${token}, ${customer}::text, ${alignable}::boolean,
      count(*) filter (where is_default and removed_at is null) = 0, ${isBackup}::boolean
    from payment_method where account_id = ${idToRow(account)}::bigint`.execute(reader)
  return id
}

export type StoredProviderMethod = ProviderToken & { readonly provider: string }
type ProviderToken = { readonly token: string; readonly customer: string | null }

/** How the provider knows the method an attempt is made with; null when there is none. */
export async function loadProviderMethod(
  reader: Reader,
  { account, paymentMethod }: { readonly account: AccountId; readonly paymentMethod: PaymentMethodId },
): Promise<StoredProviderMethod | null> {
  const row = await reader
    .selectFrom('payment_method')
    .select(['provider', 'token', 'customer'])
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(paymentMethod))
    .executeTakeFirst()
  return row ?? null
}

/** Whose method it is; null when there is none. */
export async function accountOfPaymentMethod(reader: Reader, id: PaymentMethodId): Promise<AccountId | null> {
  const row = await reader
    .selectFrom('payment_method')
    .select('account_id')
    .where('id', '=', idToRow(id))
    .executeTakeFirst()
  return row ? idFromRow('account', row.account_id) : null
}

/** The account's customer at the provider, where it has one; null before the first method. */
export async function customerOf(reader: Reader, account: AccountId, provider: string): Promise<string | null> {
  const row = await reader
    .selectFrom('payment_method')
    .select('customer')
    .where('account_id', '=', idToRow(account))
    .where('provider', '=', provider)
    .where('customer', 'is not', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.customer ?? null
}

/** The account is locked. */
export async function setDefault(reader: Reader, account: AccountId, method: PaymentMethodId): Promise<void> {
  const [key, id] = [idToRow(account), idToRow(method)]
  // Two statements: for a moment there is none, never two.
  await sql`update payment_method set is_default = false where account_id = ${key} and is_default`.execute(reader)
  await sql`update payment_method set is_default = true where account_id = ${key} and id = ${id}`.execute(reader)
}

/** The account is locked. */
export async function setBackup(
  reader: Reader,
  account: AccountId,
  { method, backup }: { readonly method: PaymentMethodId; readonly backup: boolean },
): Promise<void> {
  const [key, id] = [idToRow(account), idToRow(method)]
  await sql`update payment_method set is_backup = false
    where account_id = ${key} and is_backup and (${backup}::boolean or id = ${id})`.execute(reader)
  if (!backup) return
  await sql`update payment_method set is_backup = true where account_id = ${key} and id = ${id}`.execute(reader)
}

/** Open invoices that one method would pay are paid with another. The account is locked. */
export async function moveOpenInvoices(
  reader: Reader,
  account: AccountId,
  { from, to }: { readonly from: PaymentMethodId; readonly to: PaymentMethodId },
): Promise<void> {
  await sql`update invoice set collect_method_id = ${idToRow(to)}::bigint
    where account_id = ${idToRow(account)}::bigint and status = 'open'
      and coalesce(collect_method_id, payment_method_id) = ${idToRow(from)}::bigint`.execute(reader)
}

/** Invoices that are being paid with the method at this moment. */
export async function invoicesPayingWith(
  reader: Reader,
  account: AccountId,
  method: PaymentMethodId,
): Promise<InvoiceId[]> {
  const rows = await reader
    .selectFrom('payment_attempt')
    .select('invoice_id')
    .where('account_id', '=', idToRow(account))
    .where('payment_method_id', '=', idToRow(method))
    .where('status', 'in', openPaymentStatuses)
    .where('invoice_id', 'is not', null)
    .execute()
  return rows.flatMap(({ invoice_id }) => (invoice_id === null ? [] : [idFromRow('invoice', invoice_id)]))
}

/** It stays for the invoices that name it; the next one in line is the default. The account is locked. */
export async function removeMethod(
  reader: Reader,
  account: AccountId,
  { method, at }: { readonly method: PaymentMethodId; readonly at: Instant },
): Promise<void> {
  const key = idToRow(account)
  await sql`update payment_method set removed_at = ${instantToRow(at)}::timestamptz, is_default = false, is_backup = false
    where account_id = ${key} and id = ${idToRow(method)}`.execute(reader)
  await sql`update payment_method m set is_default = true
    where m.account_id = ${key}
      and not exists (select from payment_method d where d.account_id = ${key} and d.is_default)
      and m.id = (select n.id from payment_method n where n.account_id = ${key} and n.removed_at is null
        order by n.is_backup, n.position limit 1)`.execute(reader)
}

export type ToForget = { readonly row: { readonly account: bigint; readonly id: bigint } } & ProviderToken

/** Removed methods that the provider has not been told of. */
export async function listToForget(
  reader: Reader,
  which: { readonly account?: AccountId; readonly provider: string; readonly limit: number },
): Promise<ToForget[]> {
  let query = reader
    .selectFrom('payment_method')
    .select(['account_id', 'id', 'token', 'customer'])
    .where('removed_at', 'is not', null)
    .where('forgotten', '=', false)
    .where('provider', '=', which.provider)
    .orderBy('account_id')
    .orderBy('id')
    .limit(which.limit)
  if (which.account !== undefined) query = query.where('account_id', '=', idToRow(which.account))
  const rows = await query.execute()
  return rows.map(({ account_id, id, token, customer }) => ({ row: { account: account_id, id }, token, customer }))
}

export async function markForgotten(reader: Reader, { account, id }: ToForget['row']): Promise<void> {
  await reader
    .updateTable('payment_method')
    .set({ forgotten: true })
    .where('account_id', '=', account)
    .where('id', '=', id)
    .execute()
}
