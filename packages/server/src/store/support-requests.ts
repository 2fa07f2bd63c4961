/** Questions to support, with what they are about. */
import type { SupportTopic } from '@coterm/core/catalog/support.ts'
import { supportTopics } from '@coterm/core/catalog/support.ts'
import type { AccountId, MemberId, SubscriptionId, SupportRequestId } from '@coterm/core/ids.ts'
import type { RefusalCode } from '@coterm/core/refusals.ts'
import { refusalCodes } from '@coterm/core/refusals.ts'
import { type ChangeType, changeTypes } from '@coterm/core/subscription/change.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idFromRow, idToRow, newNumbers, optionalIdFromRow, optionalIdToRow } from './ids.ts'
import { instantFromRow, instantToRow, wordFromRow } from './row-values.ts'
import { ofWhom, type Whose } from './whose.ts'

export type SupportRequest = {
  readonly id: SupportRequestId
  readonly account: AccountId
  readonly member: MemberId | null
  readonly subscription: SubscriptionId | null
  /** What was tried. */
  readonly action: ChangeType | null
  /** Why it was not open. */
  readonly codes: readonly RefusalCode[]
  readonly topic: SupportTopic
  readonly message: string
  readonly language: string
  readonly createdAt: Instant
}

export async function insertSupportRequest(reader: Reader, asked: Omit<SupportRequest, 'id'>): Promise<SupportRequest> {
  const [row = 0n] = await newNumbers(reader, 1)
  const { account, member, subscription, action, codes, topic, message, language, createdAt } = asked
  await reader
    .insertInto('support_request')
    .values({
      account_id: idToRow(account),
      id: row,
      member_id: optionalIdToRow(member),
      subscription_id: optionalIdToRow(subscription),
      ...{ action, codes: codes.join(' '), topic, message, language },
      created_at: instantToRow(createdAt),
    })
    .execute()
  return { ...asked, id: idFromRow('supportRequest', row) }
}

type Page = Whose & { readonly limit: number; readonly after?: SupportRequestId }

/** A page of questions, newest first. */
export async function listSupportRequests(reader: Reader, page: Page): Promise<SupportRequest[]> {
  let query = reader
    .selectFrom('support_request')
    .selectAll()
    .where(ofWhom(page, 'support_request'))
    .orderBy('id', 'desc')
    .limit(page.limit)
  if (page.after !== undefined) query = query.where('id', '<', idToRow(page.after))
  return (await query.execute()).map((row) => ({
    id: idFromRow('supportRequest', row.id),
    account: idFromRow('account', row.account_id),
    member: optionalIdFromRow('member', row.member_id),
    subscription: optionalIdFromRow('subscription', row.subscription_id),
    action: row.action === null ? null : wordFromRow(changeTypes, row.action),
    codes: row.codes
      .split(' ')
      .filter(Boolean)
      .map((code) => wordFromRow(refusalCodes, code)),
    topic: wordFromRow(supportTopics, row.topic),
    message: row.message,
    language: row.language,
    createdAt: instantFromRow(row.created_at),
  }))
}
