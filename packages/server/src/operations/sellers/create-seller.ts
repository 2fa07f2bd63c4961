/** A legal entity of the vendor, with its catalogue and rules. */
import { randomBytes } from 'node:crypto'
import { withDefaults } from '@coterm/core/catalog/policy.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { z } from 'zod'
import { changedSellerDetails } from '../../resources/billing-details.ts'
import { NewSellerShape, SellerShape, toApiSeller, toCatalog } from '../../resources/catalog.ts'
import { toTaxRate } from '../../resources/tax-rate.ts'
import { createSeller as insertSeller } from '../../store/sellers.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { invalid } from '../problem.ts'

export const createSeller = operation({
  id: 'createSeller',
  method: 'POST',
  path: '/v1/sellers',
  summary: 'Add a seller with its catalogue, policy and tax rates',
  callers: ['vendor'],
  permission: null,
  scope: 'settings',
  params: z.object({}),
  query: z.object({}),
  body: NewSellerShape,
  response: SellerShape,
  status: 201,
  async handle({ database, clock, caller }, { body }) {
    const currency = parseCurrency(body.currency)
    if (!currency) throw invalid('currency', 'is not a currency of ISO 4217')
    const { name, country, timeZone } = body
    const taxRates = body.taxRates.map(toTaxRate)
    const id = `sel_${randomBytes(8).toString('hex')}` as SellerId
    const details = body.billingDetails ? changedSellerDetails(null, body.billingDetails) : null
    const seller = { id, name, country, currency, timeZone, details }
    const rules = { catalog: toCatalog(body.catalog.products), policy: withDefaults(body.policy ?? {}), taxRates }
    await insertSeller(database, { seller, ...rules, by: askerOf(caller) }, clock.now())
    return toApiSeller({ seller, ...rules })
  },
})
