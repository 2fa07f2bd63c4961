/** Visits of customers to the provider's page, where they add a payment method. */
import type { AccountId, PaymentMethodId, SetupId } from '@coterm/core/ids.ts'
import { type PaymentMethodKind, paymentMethodKinds } from '@coterm/core/payment/payment-method.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, optionalIdFromRow } from './ids.ts'
import { instantFromRow, instantToRow, wordFromRow } from './row-values.ts'

export const setupStatuses = ['pending', 'succeeded', 'failed'] as const

export type StoredSetup = {
  readonly id: SetupId
  readonly account: AccountId
  readonly provider: string
  readonly kinds: readonly PaymentMethodKind[]
  readonly returnUrl: string
  readonly status: (typeof setupStatuses)[number]
  readonly declineCode: string | null
  readonly paymentMethod: PaymentMethodId | null
  readonly createdAt: Instant
  /** A member's id, or the vendor, for the audit trail; null where it was not yet kept. */
  readonly begunBy: string | null
}

export async function addSetup(
  reader: Reader,
  setup: Pick<StoredSetup, 'id' | 'account' | 'provider' | 'kinds' | 'returnUrl' | 'begunBy'>,
  at: Instant,
): Promise<void> {
  await reader
    .insertInto('payment_method_setup')
    .values({
      account_id: idToRow(setup.account),
      id: idToRow(setup.id),
      provider: setup.provider,
      kinds: setup.kinds.join(' '),
      return_url: setup.returnUrl,
      status: 'pending',
      begun_by: setup.begunBy,
      created_at: instantToRow(at),
      changed_at: instantToRow(at),
    })
    .execute()
}

export async function loadSetup(reader: Reader, id: SetupId): Promise<StoredSetup | null> {
  const row = await reader
    .selectFrom('payment_method_setup')
    .selectAll()
    .where('id', '=', idToRow(id))
    .executeTakeFirst()
  if (!row) return null
  return {
    id,
    account: idFromRow('account', row.account_id),
    provider: row.provider,
    kinds: row.kinds.split(' ').map((kind) => wordFromRow(paymentMethodKinds, kind)),
    returnUrl: row.return_url,
    status: wordFromRow(setupStatuses, row.status),
    declineCode: row.decline_code,
    paymentMethod: optionalIdFromRow('paymentMethod', row.payment_method_id),
    createdAt: instantFromRow(row.created_at),
    begunBy: row.begun_by,
  }
}

type Finished =
  | { readonly status: 'succeeded'; readonly paymentMethod: PaymentMethodId }
  | { readonly status: 'failed'; readonly declineCode: string }

/** The visit is over. One that was over before stays as it was. The account is locked. */
export async function finishSetup(
  reader: Reader,
  { account, id }: Pick<StoredSetup, 'account' | 'id'>,
  finished: Finished & { readonly at: Instant },
): Promise<void> {
  await reader
    .updateTable('payment_method_setup')
    .set({
      status: finished.status,
      decline_code: finished.status === 'failed' ? finished.declineCode : null,
      payment_method_id: finished.status === 'succeeded' ? idToRow(finished.paymentMethod) : null,
      changed_at: instantToRow(finished.at),
    })
    .where('account_id', '=', idToRow(account))
    .where('id', '=', idToRow(id))
    .where('status', '=', 'pending')
    .execute()
}
