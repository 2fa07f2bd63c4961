/** A quote as it was made. */
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { QuoteShape, toApiQuote } from '../../resources/quote.ts'
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
  query: z.object({}),
  body: z.undefined(),
  response: QuoteShape,
  status: 200,
  async handle(context, { params }) {
    const { stored, loaded } = await seeQuote(context, params.quote)
    const shown = toApiQuote(stored, { known: loaded.known, language: context.language })
    return withMetadata(context, { account: stored.account, kind: 'quote' }, shown)
  },
})
