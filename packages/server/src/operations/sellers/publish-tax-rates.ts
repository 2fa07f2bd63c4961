/** New tax rates. Those of before stay: of two for the same place, product and date, the one published last counts. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { listOf } from '../../resources/primitives.ts'
import { TaxRateShape, toApiTaxRate, toTaxRate } from '../../resources/tax-rate.ts'
import { publishTaxRates as publish } from '../../store/sellers.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const publishTaxRates = operation({
  id: 'publishTaxRates',
  method: 'POST',
  path: '/v1/sellers/{seller}/tax-rates',
  summary: 'Publish dated tax rates',
  callers: ['vendor'],
  permission: null,
  scope: 'settings',
  params: z.object({ seller: z.string() }),
  query: z.object({}),
  body: z.object({ taxRates: z.array(TaxRateShape).min(1).max(10_000) }),
  response: listOf(TaxRateShape),
  status: 200,
  async handle({ database, clock, caller }, { params, body }) {
    const taxRates = body.taxRates.map(toTaxRate)
    const published = { taxRates, at: clock.now(), by: askerOf(caller) }
    const now = await publish(database, params.seller as SellerId, published)
    if (!now) throw notFound('seller')
    return { data: now.map(toApiTaxRate), hasMore: false, nextCursor: null }
  },
})
