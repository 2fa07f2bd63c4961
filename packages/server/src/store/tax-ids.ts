/** VAT ids and every check that was made of them. A check is never changed; the latest that says yes or no counts. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idToRow, newNumbers } from './ids.ts'
import { dateFromRow, dateToRow, instantFromRow, instantToRow } from './row-values.ts'

export type TaxIdCheck = {
  readonly value: string
  readonly checkedOn: PlainDate
  readonly checkedAt: Instant
  readonly source: string
  /** Null where nobody could say. */
  readonly valid: boolean | null
  readonly reference: string | null
  readonly name: string | null
  /** Why there was no answer. */
  readonly failure: string | null
}

/** The account is locked. */
export async function saveTaxId(reader: Reader, account: AccountId, value: string | null): Promise<void> {
  await reader.updateTable('account').set({ tax_id: value }).where('id', '=', idToRow(account)).execute()
}

export async function insertTaxIdCheck(reader: Reader, account: AccountId, check: TaxIdCheck): Promise<void> {
  const [id = 0n] = await newNumbers(reader, 1)
  const { value, source, valid, reference, name, failure } = check
  await reader
    .insertInto('tax_id_check')
    .values({
      ...{ account_id: idToRow(account), id, value, source, valid, reference, name, failure },
      checked_on: dateToRow(check.checkedOn),
      checked_at: instantToRow(check.checkedAt),
    })
    .execute()
}

/** The latest checks of the account, newest first. */
export async function listTaxIdChecks(reader: Reader, account: AccountId, limit: number): Promise<TaxIdCheck[]> {
  const rows = await reader
    .selectFrom('tax_id_check')
    .selectAll()
    .where('account_id', '=', idToRow(account))
    .orderBy('checked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ value, checked_on, checked_at, source, valid, reference, name, failure }) => ({
    ...{ value, source, valid, reference, name, failure },
    checkedOn: dateFromRow(checked_on),
    checkedAt: instantFromRow(checked_at),
  }))
}
