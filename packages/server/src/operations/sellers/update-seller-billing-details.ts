/** Changes what the seller's next documents say about it. What has been issued stays as it is. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import {
  changedSellerDetails,
  SellerBillingChange,
  SellerBillingShape,
  toApiSellerBilling,
} from '../../resources/billing-details.ts'
import { saveSellerDetails } from '../../store/billing-details.ts'
import { loadSeller, lockSeller } from '../../store/sellers.ts'
import { recordVendorEvent } from '../../store/vendor-events.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const updateSellerBillingDetails = operation({
  id: 'updateSellerBillingDetails',
  method: 'PATCH',
  path: '/v1/sellers/{seller}/billing-details',
  summary: 'Change what documents say about a seller',
  callers: ['vendor'],
  permission: null,
  scope: 'settings',
  params: z.object({ seller: z.string() }),
  query: z.object({}),
  body: SellerBillingChange,
  response: SellerBillingShape,
  status: 200,
  async handle({ database, clock, caller }, { params, body }) {
    const seller = params.seller as SellerId
    return database.kysely.transaction().execute(async (transaction) => {
      await lockSeller(transaction, seller)
      const found = await loadSeller(transaction, seller)
      if (!found) throw notFound('seller')
      const details = changedSellerDetails(found.seller.details, body)
      await saveSellerDetails(transaction, seller, details)
      const data = { seller, fields: Object.keys(body).sort().join(' ') }
      await recordVendorEvent(
        transaction,
        { type: 'seller_billing_details.set', by: askerOf(caller), data },
        clock.now(),
      )
      return toApiSellerBilling({ ...found.seller, details })
    })
  },
})
