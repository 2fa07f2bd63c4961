/** What documents say about accounts and sellers, written as rows. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { Account, SellerDetails, SellerId } from '@coterm/core/invoice/parties.ts'
import type { Reader } from './database.ts'
import { idToRow } from './ids.ts'

export type AccountBilling = Pick<Account, 'details' | 'poNumber' | 'recipients' | 'language'>

export function billingToRow({ details, poNumber, recipients, language }: AccountBilling) {
  return {
    details: details === null ? null : JSON.stringify(details),
    po_number: poNumber,
    recipients: JSON.stringify(recipients),
    language,
  }
}

export async function saveAccountBilling(reader: Reader, account: AccountId, billing: AccountBilling): Promise<void> {
  await reader.updateTable('account').set(billingToRow(billing)).where('id', '=', idToRow(account)).execute()
}

export async function saveSellerDetails(reader: Reader, seller: SellerId, details: SellerDetails): Promise<void> {
  await reader
    .updateTable('seller')
    .set({ details: JSON.stringify(details) })
    .where('id', '=', seller)
    .execute()
}
