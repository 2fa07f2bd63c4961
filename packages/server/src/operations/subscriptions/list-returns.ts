/** What of a subscription can be given back, until when, and why not. What it brings is told by a quote. */
import { listReturns as decideReturns } from '@coterm/core/subscription/list-returns.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { LineShape, toApiLineAlone } from '../../resources/line.ts'
import { DateText, idText, listOf } from '../../resources/primitives.ts'
import { RefusalShape, toApiRefusal } from '../../resources/refusal.ts'
import { operation } from '../operation.ts'
import { seeSubscription } from './see-subscription.ts'

const ReturnableShape = z
  .object({
    invoice: idText('invoice'),
    line: z.int().meta({ description: 'The line of the invoice, from 0.' }),
    billed: LineShape,
    until: DateText.meta({ description: 'The last day on which it can be returned.' }),
    available: z.boolean(),
    refusals: z.array(RefusalShape),
  })
  .meta({ id: 'Returnable' })

export const listReturns = operation({
  id: 'listReturns',
  method: 'GET',
  path: '/v1/subscriptions/{subscription}/returns',
  summary: 'List what of a subscription can be given back',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ subscription: idText('subscription') }),
  query: z.object({}),
  body: z.undefined(),
  response: listOf(ReturnableShape),
  status: 200,
  async handle(context, { params }) {
    const { loaded, subscription, today } = await seeSubscription(context, params.subscription)
    const reading = { known: loaded.known, language: context.language }
    const data = decideReturns(loaded.known, subscription.id, today).map(({ refusals, until, billed, ...kept }) => ({
      ...kept,
      billed: toApiLineAlone(billed, reading),
      until: formatPlainDate(until),
      available: refusals.length === 0,
      refusals: refusals.map((refusal) => toApiRefusal(refusal, context.language)),
    }))
    return { data, hasMore: false, nextCursor: null }
  },
})
