/** Takes over a subscription that already runs: it is in force from its start, for its term, and already paid. */
import { type ProductId, priceKinds } from '@coterm/core/catalog/catalog.ts'
import { channels, planTypes, platforms } from '@coterm/core/catalog/origin.ts'
import { id } from '@coterm/core/ids.ts'
import { type Running, seatsMax, takeoverProblem } from '@coterm/core/subscription/imported.ts'
import { findSubscription } from '@coterm/core/subscription/known.ts'
import { renewalIntents } from '@coterm/core/subscription/subscription.ts'
import { anchorDayOf } from '@coterm/core/time/period.ts'
import { parsePlainDate } from '@coterm/core/time/plain-date.ts'
import type { Term } from '@coterm/core/time/term.ts'
import { z } from 'zod'
import { amountOf } from '../../resources/catalog.ts'
import { NewMetadata } from '../../resources/metadata.ts'
import { Amount, CurrencyCode, DateText, idText, TermText } from '../../resources/primitives.ts'
import { SubscriptionShape, toApiSubscription } from '../../resources/subscription.ts'
import { importSubscription as takeOver } from '../../store/import-subscription.ts'
import { mergeMetadata } from '../../store/metadata.ts'
import { type Seen, seeAccount } from '../access.ts'
import { withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { invalid } from '../problem.ts'

const Body = z.object({
  account: idText('account'),
  product: z.string(),
  term: TermText,
  seats: z.int().min(1).max(seatsMax),
  start: DateText,
  anchorDay: z.int().min(1).max(31).optional(),
  currency: CurrencyCode.optional(),
  unitPrice: Amount,
  priceKind: z.enum(priceKinds).default('renewal'),
  loyalSince: DateText.nullish().meta({ description: 'Left out: its start. Null: the renewal price is lost.' }),
  paymentMethod: idText('paymentMethod').nullish(),
  channel: z.enum(channels).default('direct_online'),
  platform: z.enum(platforms).default('current'),
  planType: z.enum(planTypes).default('subscription'),
  renewalIntent: z.enum(renewalIntents).default('auto'),
  metadata: NewMetadata,
})

export const importSubscription = operation({
  id: 'importSubscription',
  method: 'POST',
  path: '/v1/subscriptions',
  summary: 'Take over a subscription that already runs',
  callers: ['vendor'],
  permission: null,
  scope: 'accounts',
  params: z.object({}),
  query: z.object({}),
  body: Body,
  response: SubscriptionShape,
  status: 201,
  async handle(context, { body }) {
    const account = id('account', body.account)
    const seen = await seeAccount(context, account)
    const running = toRunning(seen, body)
    const at = context.clock.now()
    const subscription = await context.database.kysely.transaction().execute(async (transaction) => {
      const id = await takeOver(transaction, running, { today: seen.today, at })
      await mergeMetadata(transaction, account, { kind: 'subscription', id, change: body.metadata ?? {} })
      return id
    })
    const { loaded, today } = await seeAccount(context, account)
    const found = findSubscription(loaded.known, subscription)
    if (!found) throw new Error(`Broken invariant: ${subscription} has just been imported`)
    return withMetadata(context, { account, kind: 'subscription' }, toApiSubscription(loaded.known, found, today))
  },
})

function toRunning({ loaded, today }: Seen, body: z.output<typeof Body>): Omit<Running, 'id'> {
  const { known } = loaded
  const { currency = known.seller.currency, loyalSince, paymentMethod = null } = body
  const start = parsePlainDate(body.start) ?? today
  const unitPrice = amountOf(body.unitPrice, currency)
  if (!unitPrice) throw invalid('unitPrice', `is not an amount in ${currency}, such as "420.00"`)
  const { seats, priceKind, channel, platform, planType, renewalIntent } = body
  const running = {
    ...{ seats, priceKind, channel, platform, planType, renewalIntent, start, unitPrice },
    account: known.account.id,
    product: body.product as ProductId,
    term: body.term as Term,
    anchorDay: body.anchorDay ?? anchorDayOf(start),
    loyalSince: loyalSince === undefined ? start : loyalSince === null ? null : (parsePlainDate(loyalSince) ?? null),
    paymentMethod: paymentMethod === null ? null : id('paymentMethod', paymentMethod),
  }
  const problem = takeoverProblem(known, running, today)
  if (problem) throw invalid(problem.field, problem.message)
  return running
}
