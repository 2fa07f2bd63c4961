/** How accounts pay. What a method can do is the provider's knowledge, not ours. */
import type { AccountId, PaymentMethodId } from '@coterm/core/ids.ts'
import type { PaymentMethod } from '@coterm/core/payment/payment-method.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { optionalDateToRow } from './row-values.ts'

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
