/** A quote as it was made. */
import { z } from 'zod'
import { ExpandedShape, expandOf } from '../../resources/expanded.ts'
import { idText } from '../../resources/primitives.ts'
import { QuoteShape, toApiQuote } from '../../resources/quote.ts'
import { expanded } from '../expand.ts'
import { withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { seeQuote } from './see-quote.ts'

export const getQuote = operation({
  id: 'getQuote',
  method: 'GET',
  path: '/v1/quotes/{quote}',
  summary: 'See a quote',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ quote: idText('quote') }),
  query: z.object({ expand: expandOf(['account', 'subscriptions']) }),
  body: z.undefined(),
  response: QuoteShape.extend({ expanded: ExpandedShape.optional() }),
  status: 200,
  async handle(context, { params, query }) {
    const { stored, ...seen } = await seeQuote(context, params.quote)
    const shown = toApiQuote(stored, { known: seen.loaded.known, language: context.language })
    const subscriptions = stored.quote.renewals.map(({ subscription }) => subscription)
    const along = await expanded(context, seen, { expand: query.expand, subscriptions })
    return { ...(await withMetadata(context, { account: stored.account, kind: 'quote' }, shown)), ...along }
  },
})
