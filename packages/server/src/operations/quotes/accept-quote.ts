/** Executes exactly the quote, or nothing. Accepting it again answers the same and does nothing more. */
import { type Refusal, refusal } from '@coterm/core/refusals.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { QuoteShape, toApiQuote } from '../../resources/quote.ts'
import { askerOf } from '../access.ts'
import { withMetadata } from '../metadata.ts'
import { type Context, operation } from '../operation.ts'
import { type Finished, finishHeldQuote } from '../payments/finish-held-quote.ts'
import { type Held, holdQuote } from '../payments/hold-quote.ts'
import { sendRefunds } from '../payments/send-refunds.ts'
import { notFound, Problem, refused } from '../problem.ts'
import { seeQuote } from './see-quote.ts'

export const acceptQuote = operation({
  id: 'acceptQuote',
  method: 'POST',
  path: '/v1/quotes/{quote}/accept',
  summary: 'Accept a quote: it is charged and takes effect, or nothing happens',
  callers: ['vendor', 'member'],
  permission: 'change_subscriptions',
  scope: 'billing',
  params: z.object({ quote: idText('quote') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: QuoteShape,
  status: 200,
  async handle(context, { params }) {
    const { stored } = await seeQuote(context, params.quote)
    const outcome = await accept(context, stored.id)
    if (outcome.type !== 'accepted') throw problemOf(outcome, stored.quote.refusals)
    if (stored.quote.credits.length > 0) await sendRefunds(context, { account: stored.account })
    const after = await seeQuote(context, params.quote)
    const shown = toApiQuote(after.stored, { known: after.loaded.known, language: context.language })
    return withMetadata(context, { account: stored.account, kind: 'quote' }, shown)
  },
})

type Outcome = Exclude<Held, { type: 'held' }> | Finished

async function accept(context: Context, id: Parameters<typeof holdQuote>[1]): Promise<Outcome> {
  const { caller } = context
  const held = await holdQuote(context, id, askerOf(caller))
  return held.type === 'held' ? finishHeldQuote(context, id, 'charge') : held
}

function problemOf(outcome: Outcome, refusals: readonly Refusal[]): Problem {
  const fix = { fix: { type: 'new_quote' } } as const
  switch (outcome.type) {
    case 'stale':
      return refused([refusal('quote_stale', null, fix)], ['quote_stale'])
    case 'expired':
      return refused([refusal('quote_expired', null, fix)], ['quote_expired'])
    case 'refused':
      return refused(
        refusals,
        refusals.map(({ code }) => code),
      )
    case 'payment_failed':
      return new Problem('payment_failed', `The payment was declined (${outcome.declineCode}). Nothing has changed.`)
    case 'payment_requires_action':
      return new Problem(
        'payment_requires_action',
        'The payment waits for your confirmation. Nothing moves until then.',
        { actionUrl: outcome.actionUrl },
      )
    case 'payment_unknown':
      return new Problem('conflict', 'The payment provider does not answer. We go on asking; accept again to see.')
    case 'conflict':
      return new Problem('conflict', 'Another payment of this account is being made. Try again when it is done.')
    case 'stopped':
      return new Problem('conflict', 'We want to look at this before it is charged. Nothing has changed; contact us.')
    default:
      return notFound('quote')
  }
}
