/** What a customer has been told. */
import { formatMoney } from '@coterm/core/money/money.ts'
import { noticeKinds } from '@coterm/core/notice/notice.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { EmailProof } from '../store/emails.ts'
import type { StoredNotice } from '../store/notices.ts'
import { Amount, CurrencyCode, DateText, idText, TermText } from './primitives.ts'

const ProofShape = z
  .object({
    recipient: z.string(),
    subject: z.string(),
    text: z.string(),
    htmlHash: z.string().nullable().meta({ description: 'SHA-256 of the HTML version, without its link.' }),
    status: z.enum(['waiting', 'sent']),
    tries: z.int(),
    sentAt: z.iso.datetime().nullable(),
    messageId: z.string().nullable(),
    response: z.string().nullable().meta({ description: 'What the mail server said when it took the message.' }),
    failure: z.string().nullable(),
  })
  .meta({ id: 'NoticeProof', description: 'A message in which the notice was told.' })

export const NoticeShape = z
  .object({
    account: idText('account'),
    subscription: idText('subscription'),
    kind: z.enum(noticeKinds),
    date: DateText,
    renewsOn: DateText.meta({ description: 'The renewal date; of a trial the day it ends.' }),
    product: z.string(),
    term: TermText,
    seats: z.int(),
    currency: CurrencyCode,
    unitPrice: Amount,
    total: Amount.meta({ description: 'With tax: what will be charged.' }),
    seatsUnused: z.int().meta({ description: 'Seats that nobody held: they could be left out.' }),
    unitPriceBefore: Amount.meta({ description: 'What a seat cost in the term that ends.' }),
    proofs: z.array(ProofShape),
    rules: z.array(z.string()).meta({ description: 'The rules of law whose window the notice falls into.' }),
  })
  .meta({ id: 'Notice' })

function toApiProof({ event: _, sentAt, ...proof }: EmailProof): z.input<typeof ProofShape> {
  const status = sentAt === null ? 'waiting' : 'sent'
  return { ...proof, status, sentAt: sentAt === null ? null : new Date(sentAt).toISOString() }
}

export function toApiNotice(notice: StoredNotice): z.input<typeof NoticeShape> {
  const { account, subscription, kind, product, term, seats } = notice
  return {
    ...{ account, subscription, kind, product, term, seats },
    date: formatPlainDate(notice.date),
    renewsOn: formatPlainDate(notice.renewsOn),
    currency: notice.total.currency,
    unitPrice: formatMoney(notice.unitPrice),
    total: formatMoney(notice.total),
    seatsUnused: notice.seatsUnused,
    unitPriceBefore: formatMoney(notice.unitPriceBefore),
    proofs: notice.proofs.map(toApiProof),
    rules: [...notice.rules],
  }
}
