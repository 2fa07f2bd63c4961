/** Asks the tax service for the rates of an address and publishes them, so that they are data before anything is decided. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { answerOf } from '../../providers/tax/provider.ts'
import { Country } from '../../resources/policy.ts'
import { listOf } from '../../resources/primitives.ts'
import { Region, TaxRateShape, toApiTaxRate } from '../../resources/tax-rate.ts'
import { loadSeller, publishTaxRates as publish } from '../../store/sellers.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound, Problem } from '../problem.ts'

export const importTaxRates = operation({
  id: 'importTaxRates',
  method: 'POST',
  path: '/v1/sellers/{seller}/tax-rates/import',
  summary: 'Publish what the tax service says are the rates of an address',
  callers: ['vendor'],
  permission: null,
  scope: 'settings',
  params: z.object({ seller: z.string() }),
  query: z.object({}),
  body: z.object({ country: Country, region: Region.nullish() }),
  response: listOf(TaxRateShape),
  status: 200,
  async handle({ database, clock, tax, caller }, { params, body }) {
    const seller = params.seller as SellerId
    if (!(await loadSeller(database.kysely, seller))) throw notFound('seller')
    const { country, region = null } = body
    const asked = await answerOf(() => tax.ratesFor({ country, region }), tax.profile.ratesMs)
    if ('failure' in asked) {
      throw new Problem('conflict', `The tax service does not answer (${asked.failure}). The rates stay as they are.`)
    }
    if (asked.answer === null) throw new Problem('conflict', 'The tax service knows no rates for this address.')
    // It is somebody else's data: it has to be as a vendor would have to write it.
    const read = z.array(TaxRateShape).safeParse(asked.answer.map(toApiTaxRate))
    if (!read.success)
      throw new Problem('conflict', 'The tax service answered rates that make no sense. None was kept.')
    const published = { taxRates: asked.answer, at: clock.now(), by: askerOf(caller) }
    const now = await publish(database, seller, published)
    if (!now) throw notFound('seller')
    return { data: now.map(toApiTaxRate), hasMore: false, nextCursor: null }
  },
})
