/** What a customer has been told. */
import { formatMoney } from '@coterm/core/money/money.ts'
import { noticeKinds } from '@coterm/core/notice/notice.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { StoredNotice } from '../store/notices.ts'
import { Amount, CurrencyCode, DateText, idText, TermText } from './primitives.ts'

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
    rules: z.array(z.string()).meta({ description: 'The rules of law whose window the notice falls into.' }),
  })
  .meta({ id: 'Notice' })

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
    rules: [...notice.rules],
  }
}
