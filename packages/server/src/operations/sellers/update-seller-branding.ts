/** Changes how the portal looks for a seller's customers. What is left out stays. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { BrandingChange, BrandingShape, changedBranding, toApiBranding } from '../../resources/branding.ts'
import { loadBranding, saveBranding } from '../../store/branding.ts'
import { lockSeller } from '../../store/sellers.ts'
import { recordVendorEvent } from '../../store/vendor-events.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const updateSellerBranding = operation({
  id: 'updateSellerBranding',
  method: 'PATCH',
  path: '/v1/sellers/{seller}/branding',
  summary: 'Change how the portal looks',
  callers: ['vendor'],
  permission: null,
  scope: 'settings',
  params: z.object({ seller: z.string() }),
  query: z.object({}),
  body: BrandingChange,
  response: BrandingShape,
  status: 200,
  async handle({ database, clock, caller }, { params, body }) {
    const seller = params.seller as SellerId
    return database.kysely.transaction().execute(async (transaction) => {
      await lockSeller(transaction, seller)
      const found = await loadBranding(transaction, seller)
      if (!found) throw notFound('seller')
      const branding = changedBranding(found.branding, body)
      await saveBranding(transaction, seller, branding)
      const data = { seller, fields: Object.keys(body).sort().join(' ') }
      await recordVendorEvent(transaction, { type: 'branding.set', by: askerOf(caller), data }, clock.now())
      return toApiBranding(branding, found.name)
    })
  },
})
