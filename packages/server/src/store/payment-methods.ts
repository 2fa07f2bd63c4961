/** How accounts pay. What a method can do is the provider's knowledge, not ours. */
import type { AccountId, PaymentMethodId } from '@coterm/core/ids.ts'
import type { PaymentMethod } from '@coterm/core/payment/payment-method.ts'
import { sql } from 'kysely'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers } from './ids.ts'
import { optionalDateToRow } from './row-values.ts'

export type NewPaymentMethod = Omit<PaymentMethod, 'id'>

/** Adds a method after those the account has. */
export async function addPaymentMethod(
  reader: Reader,
  account: AccountId,
  method: NewPaymentMethod,
): Promise<PaymentMethodId> {
  const [row = 0n] = await newNumbers(reader, 1)
  const { kind, label, expiresOn } = method
  await sql`insert into payment_method (account_id, id, position, kind, label, expires_on)
    select ${idToRow(account)}::bigint, ${row}::bigint, count(*), ${kind}, ${label}, ${optionalDateToRow(expiresOn)}::date
    from payment_method where account_id = ${idToRow(account)}::bigint`.execute(reader)
  return idFromRow('paymentMethod', row)
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
