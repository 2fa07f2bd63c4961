/** Where each account's chain of events has got to, signed: whoever rewrites the chain cannot sign it again. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Signer } from '../secrets/signer.ts'
import type { Transaction } from './database.ts'
import { idToRow } from './ids.ts'
import { instantToRow } from './row-values.ts'

export type ChainHead = { readonly account: bigint; readonly seq: bigint; readonly hash: string }

/** What is signed: the head, on top of the seal before it; the first of an account stands on the empty text. */
export function sealedText(previous: string, { account, seq, hash }: ChainHead): string {
  return [previous, account, seq, hash].join('\n')
}

/** Seals what has happened since the last seal. The caller holds the account's place on the mail agenda. */
export async function sealChain(
  transaction: Transaction,
  account: AccountId,
  { signer, at }: { readonly signer: Signer; readonly at: Instant },
): Promise<void> {
  const account_id = idToRow(account)
  const head = await transaction
    .selectFrom('event')
    .select(['seq', 'hash'])
    .where('account_id', '=', account_id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const last = await transaction
    .selectFrom('event_seal')
    .select(['seq', 'seal'])
    .where('account_id', '=', account_id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!head || (last && last.seq >= head.seq)) return
  const seal = signer.sign(sealedText(last?.seal ?? '', { account: account_id, ...head }))
  await transaction
    .insertInto('event_seal')
    .values({ account_id, ...head, seal, sealed_at: instantToRow(at) })
    .execute()
}
